package dev.daylight.intake.datarequest;

import dev.daylight.intake.instrument.Inspection;
import dev.daylight.intake.instrument.InstrumentInspection;
import dev.daylight.intake.problem.BodyLimits;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.messaging.Ids;
import dev.daylight.sealing.DataKey;
import dev.daylight.sealing.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes every document that an agency sends, whatever it is for: looked at, sealed by the request's own key, stored
/// under a random name. What nobody refers to in the end is harmless.
@ApplicationScoped
public class DocumentVault {

    private final RequestKeys keys;
    private final ObjectStore store;
    private final Ids ids;
    private final BodyLimits limits;
    private final String bucket;

    DocumentVault(
            RequestKeys keys,
            ObjectStore store,
            Ids ids,
            BodyLimits limits,
            @ConfigProperty(name = "daylight.intake.documents-bucket") String bucket) {
        this.keys = keys;
        this.store = store;
        this.ids = ids;
        this.limits = limits;
        this.bucket = bucket;
    }

    /// Why the document cannot be taken; null when it can.
    @Nullable
    FilingAnswer objectionTo(byte[] document) {
        if (document.length > limits.instrumentLimit()) {
            return new FilingAnswer.InstrumentTooLarge(limits.instrumentLimit());
        }
        return switch (InstrumentInspection.inspect(document)) {
            case Inspection.Unreadable unreadable -> new FilingAnswer.InstrumentUnfit(unreadable.reason());
            case Inspection.Readable _ -> null;
        };
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the document cannot be taken
    public void demandFit(byte[] document) {
        FilingAnswer objection = objectionTo(document);
        if (objection != null) {
            throw FilingProblems.of(objection);
        }
    }

    /// @param context of [dev.daylight.contracts.datarequest.SealContexts]
    StoredDocument put(DataKey key, byte[] plain, String context) {
        return putSealed(key.seal(plain, context));
    }

    StoredDocument putSealed(byte[] sealed) {
        return StoredDocument.of(store.put(bucket, ids.next().toString(), sealed));
    }

    /// Of a request that is recorded already.
    ///
    /// @throws dev.daylight.sealing.KeyDestroyed when it was shredded
    public StoredDocument put(UUID requestId, byte[] plain, String context) {
        return put(keys.of(requestId), plain, context);
    }
}
