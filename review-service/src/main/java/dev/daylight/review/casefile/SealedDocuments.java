package dev.daylight.review.casefile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.sealing.DataKeys;
import dev.daylight.sealing.KeyDestroyed;
import dev.daylight.sealing.ObjectMissing;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.ObjectStoreUnavailable;
import dev.daylight.sealing.ObjectTooLarge;
import dev.daylight.sealing.SealBroken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Opens what intake sealed. Everything is opened for one use and forgotten; each time is in the trail before the first
/// byte is read.
@ApplicationScoped
public class SealedDocuments {

    private static final Logger LOG = Logger.getLogger(SealedDocuments.class);

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final ObjectStore objectStore;
    private final DataKeys keys;
    private final AuditTrail auditTrail;
    private final long largest;

    SealedDocuments(
            ObjectStore objectStore,
            DataKeys keys,
            AuditTrail auditTrail,
            @ConfigProperty(name = "daylight.documents.largest", defaultValue = "33554432") long largest) {
        this.objectStore = objectStore;
        this.keys = keys;
        this.auditTrail = auditTrail;
        this.largest = largest;
    }

    /// @param purpose why it is opened, for the trail
    /// @throws Objection when storage is away, or when the document is not what was filed
    public Particulars particulars(Filing filing, Person by, String purpose) {
        auditTrail.recordAhead(filing.requestId(), Action.PARTICULARS_OPENED, by, Map.of("purpose", purpose));
        byte[] plain = open(filing.requestId(), filing.particulars(), "particulars/");
        try {
            Particulars particulars = json.readValue(plain, Particulars.class);
            boolean fits = particulars.requestId().equals(filing.requestId())
                    && particulars.accounts().size() == filing.accountsNamed()
                    && particulars.categories().equals(filing.categories());
            if (!fits) {
                throw unreadable(filing.requestId(), "it contradicts the filing");
            }
            return particulars;
        } catch (IOException | NullPointerException e) {
            // No cause: Jackson quotes what it read.
            throw unreadable(filing.requestId(), "it is no particulars document");
        }
    }

    /// The PDF as the agency uploaded it. Hostile until proven otherwise: it is handed on, never rendered.
    ///
    /// @throws Objection when storage is away, or when the document is not what was filed
    public byte[] instrument(Filing filing, Person by) {
        auditTrail.recordAhead(filing.requestId(), Action.INSTRUMENT_OPENED, by, Map.of());
        return open(filing.requestId(), filing.instrument(), "instrument/");
    }

    private byte[] open(UUID requestId, DocumentReference document, String context) {
        try {
            byte[] sealed = objectStore.get(document.bucket(), document.key(), largest);
            if (sealed.length != document.bytes() || !ObjectStore.sha256(sealed).equals(document.sha256())) {
                throw unreadable(requestId, "its digest differs from the filing");
            }
            return keys.open(sealed, document.bucket(), requestId, context + requestId);
        } catch (ObjectStoreUnavailable e) {
            throw new Objection(Kind.OBJECT_STORAGE_AWAY, e);
        } catch (ObjectMissing | ObjectTooLarge | SealBroken | KeyDestroyed e) {
            throw unreadable(requestId, e.getClass().getSimpleName());
        }
    }

    private static Objection unreadable(UUID requestId, String why) {
        LOG.errorf("document unreadable case=%s reason=%s", requestId, why);
        return new Objection(Kind.DOCUMENT_UNREADABLE);
    }
}
