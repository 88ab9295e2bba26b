package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.instrument.Examination;
import dev.daylight.intake.instrument.ExaminedPaper;
import dev.daylight.intake.instrument.InstrumentExamination;
import dev.daylight.intake.problem.BodyLimits;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.messaging.Ids;
import dev.daylight.sealing.DataKey;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.OwnersBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes every document that an agency sends, whatever it is for: looked at, sealed by the request's own key, stored
/// under a random name. What nobody refers to in the end is harmless.
@ApplicationScoped
public class DocumentVault {

    private final InstrumentExamination examination;
    private final Agencies agencies;
    private final RequestKeys keys;
    private final ObjectStore store;
    private final Ids ids;
    private final BodyLimits limits;
    private final String bucket;

    DocumentVault(
            InstrumentExamination examination,
            Agencies agencies,
            RequestKeys keys,
            ObjectStore store,
            Ids ids,
            BodyLimits limits,
            @ConfigProperty(name = "daylight.intake.documents-bucket") String bucket) {
        this.examination = examination;
        this.agencies = agencies;
        this.keys = keys;
        this.store = store;
        this.ids = ids;
        this.limits = limits;
        this.bucket = bucket;
    }

    /// What came of looking at a document.
    sealed interface Look {

        record Fit(ExaminedPaper paper) implements Look {}

        record Objection(FilingAnswer answer) implements Look {}
    }

    /// @param country of the agency
    /// @param instrumentCode which instrument it is to be, when it is to be one and that is known
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it is infected, or nobody can say whether it is
    Look look(String country, byte[] document, @Nullable String instrumentCode) {
        if (document.length > limits.instrumentLimit()) {
            return new Look.Objection(new FilingAnswer.InstrumentTooLarge(limits.instrumentLimit()));
        }
        return switch (examination.examine(document, instrumentCode, country)) {
            case Examination.Unfit unfit -> new Look.Objection(new FilingAnswer.InstrumentUnfit(unfit.reason()));
            case Examination.Fit fit -> new Look.Fit(fit.paper());
        };
    }

    /// @param instrumentCode as above
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the document cannot be taken
    public ExaminedPaper demandFit(AgencyId agency, byte[] document, @Nullable String instrumentCode) {
        return switch (look(agencies.require(agency).country(), document, instrumentCode)) {
            case Look.Objection objection -> throw FilingProblems.of(objection.answer());
            case Look.Fit fit -> fit.paper();
        };
    }

    /// Seals what a person reads, and the container around it when there is one, into the box of a new request. Stored
    /// with the box.
    ///
    /// @param context of [dev.daylight.contracts.datarequest.SealContexts]
    static FiledPaper lay(OwnersBox box, ExaminedPaper paper, String context) {
        return file(paper, context, (plain, place) -> add(box, box.key().seal(plain, place)));
    }

    static StoredDocument add(OwnersBox box, byte[] sealed) {
        return StoredDocument.of(box.add(sealed));
    }

    /// Where sealed bytes go.
    private interface Place {
        StoredDocument put(byte[] plain, String context);
    }

    private static FiledPaper file(ExaminedPaper paper, String context, Place place) {
        return new FiledPaper(
                paper,
                place.put(paper.pdf(), context),
                paper.inContainer() ? place.put(paper.file(), FiledPaper.containerContext(context)) : null,
                context);
    }

    /// Of a request that is recorded already.
    ///
    /// @throws dev.daylight.sealing.KeyDestroyed when it was shredded
    public FiledPaper file(UUID requestId, ExaminedPaper paper, String context) {
        return file(keys.of(requestId), paper, context);
    }

    /// The same, with the request's key at hand.
    FiledPaper file(DataKey key, ExaminedPaper paper, String context) {
        return file(paper, context, (plain, place) -> put(key, plain, place));
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
