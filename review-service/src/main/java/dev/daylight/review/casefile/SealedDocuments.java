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
import dev.daylight.sealing.DataKey;
import dev.daylight.sealing.DataKeys;
import dev.daylight.sealing.KeyDestroyed;
import dev.daylight.sealing.ObjectMissing;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.ObjectStoreUnavailable;
import dev.daylight.sealing.ObjectTooLarge;
import dev.daylight.sealing.SealBroken;
import dev.daylight.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
    private final Sealing sealing;
    private final AuditTrail auditTrail;
    private final long largest;
    private final SecureRandom random = new SecureRandom();

    SealedDocuments(
            ObjectStore objectStore,
            DataKeys keys,
            Sealing sealing,
            AuditTrail auditTrail,
            @ConfigProperty(name = "daylight.documents.largest", defaultValue = "33554432") long largest) {
        this.objectStore = objectStore;
        this.keys = keys;
        this.sealing = sealing;
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
                    && particulars.categories().equals(filing.categories())
                    && namesTheSamePaper(particulars.instrument(), filing.codeAsFiled());
            if (!fits) {
                throw unreadable(filing.requestId(), "it contradicts the filing");
            }
            return inTruth(particulars, filing);
        } catch (IOException | NullPointerException e) {
            // No cause: Jackson quotes what it read.
            throw unreadable(filing.requestId(), "it is no particulars document");
        }
    }

    /// Everything that follows from the instrument follows from the one that the paper really is.
    private static Particulars inTruth(Particulars said, Filing filing) {
        Particulars.Instrument paper = said.instrument();
        if (filing.asFiled() == null || paper == null) {
            return said;
        }
        return new Particulars(
                said.requestId(),
                said.officer(),
                said.caseNumber(),
                said.offence(),
                said.accounts(),
                said.categories(),
                said.period(),
                new Particulars.Instrument(
                        filing.instrumentClass(),
                        paper.issuingAuthority(),
                        paper.issuedOn(),
                        paper.reference(),
                        filing.instrumentCode(),
                        paper.issuerKind(),
                        paper.validatedBy(),
                        paper.enforcingAuthorityNotified(),
                        paper.emergencyCase()),
                said.confidentialityOrder(),
                said.offenceDetails(),
                said.emergency(),
                said.preservationId(),
                said.signatureVerdict());
    }

    /// What the law says of a request hangs on its instrument, so nothing goes on when two places name two.
    private static boolean namesTheSamePaper(Particulars.@Nullable Instrument sealed, @Nullable String told) {
        return told == null || sealed != null && told.equals(sealed.type());
    }

    /// The PDF as the agency uploaded it. Hostile until proven otherwise: it is handed on, never rendered.
    ///
    /// @throws Objection when storage is away, or when the document is not what was filed
    public byte[] instrument(Filing filing, Person by) {
        if (filing.paper() == null) {
            throw new Objection(Kind.UNKNOWN_DOCUMENT);
        }
        auditTrail.recordAhead(filing.requestId(), Action.INSTRUMENT_OPENED, by, Map.of());
        return open(filing.requestId(), filing.instrument(), "instrument/");
    }

    /// Anything else that belongs to a request: what the agency added, the paper of an order, an emergency's statement.
    ///
    /// @param owner the request that it was sealed for
    /// @param context where it belongs, by [SealContexts]
    /// @throws Objection when storage is away, or when the document is not what was filed
    public byte[] document(UUID owner, DocumentReference document, String context, Person by) {
        auditTrail.recordAhead(owner, Action.DOCUMENT_OPENED, by, Map.of("document", context));
        return openAs(owner, document, context);
    }

    /// Seals what review itself writes, with the key of the request, so that it is shredded with it.
    ///
    /// @throws Objection when storage is away, or when the request has been shredded
    public DocumentReference seal(Filing filing, byte[] plain, String context) {
        String bucket = filing.particulars().bucket();
        try {
            byte[] sealed = isSealedByItsOwnKey(filing)
                    ? keys.get(bucket, filing.requestId()).seal(plain, context)
                    : sealing.seal(plain, context);
            byte[] key = new byte[20];
            random.nextBytes(key);
            var stored = objectStore.put(bucket, HexFormat.of().formatHex(key), sealed);
            return new DocumentReference(stored.bucket(), stored.key(), stored.sha256(), stored.bytes());
        } catch (ObjectStoreUnavailable e) {
            throw new Objection(Kind.OBJECT_STORAGE_AWAY, e);
        } catch (KeyDestroyed | ObjectMissing | ObjectTooLarge e) {
            throw unreadable(filing.requestId(), e.getClass().getSimpleName());
        }
    }

    /// Requests of the time before have no key of their own. One that had a key and lost it was shredded.
    private boolean isSealedByItsOwnKey(Filing filing) {
        DocumentReference particulars = filing.particulars();
        return DataKey.sealed(objectStore.get(particulars.bucket(), particulars.key(), largest));
    }

    private byte[] open(UUID requestId, DocumentReference document, String context) {
        return openAs(requestId, document, context + requestId);
    }

    private byte[] openAs(UUID requestId, DocumentReference document, String context) {
        try {
            byte[] sealed = objectStore.get(document.bucket(), document.key(), largest);
            if (sealed.length != document.bytes() || !ObjectStore.sha256(sealed).equals(document.sha256())) {
                throw unreadable(requestId, "its digest differs from the filing");
            }
            return keys.open(sealed, document.bucket(), requestId, context);
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
