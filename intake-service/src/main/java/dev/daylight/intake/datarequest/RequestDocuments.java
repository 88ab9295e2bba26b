package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.instrument.FileType;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.messaging.Ids;
import dev.daylight.sealing.ObjectMissing;
import dev.daylight.sealing.ObjectStore;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The documents of requests: recorded with what they came for, listed, and handed back to their agency.
@ApplicationScoped
public class RequestDocuments {

    private final EntityManager entities;
    private final Agencies agencies;
    private final RequestKeys keys;
    private final ObjectStore store;
    private final AuditTrail audit;
    private final Ids ids;

    RequestDocuments(
            EntityManager entities, Agencies agencies, RequestKeys keys, ObjectStore store, AuditTrail audit, Ids ids) {
        this.entities = entities;
        this.agencies = agencies;
        this.keys = keys;
        this.store = store;
        this.audit = audit;
        this.ids = ids;
    }

    /// Inside the transaction that records what the document came for.
    @Transactional(TxType.MANDATORY)
    public void record(DataRequest request, DocumentPurpose purpose, FiledPaper paper, Instant now) {
        entities.persist(new RequestDocument(ids.next(), request, purpose, paper, now));
    }

    List<RequestDocument> of(DataRequest request) {
        return entities.createQuery(
                        "FROM RequestDocument d WHERE d.requestId = :id AND d.agencyId = :agency ORDER BY d.id",
                        RequestDocument.class)
                .setParameter("id", request.id)
                .setParameter("agency", request.agencyId)
                .getResultList();
    }

    /// @param file as it was uploaded
    public record Uploaded(UUID id, FileType type, String sha256, byte[] file) {}

    /// Each time leaves a trace before the first byte is read.
    ///
    /// @throws HttpProblem when it is somebody else's or nobody's
    /// @throws dev.daylight.sealing.KeyDestroyed when the request was shredded
    public Uploaded download(AgencyId agency, String reader, String requestId, String documentId) {
        RequestDocument document = QuarkusTransaction.requiringNew()
                .call(() -> find(
                        agency, reader, DataRequestReading.parse(requestId), DataRequestReading.parse(documentId)));
        StoredDocument sealed = document.sealed;
        byte[] bytes = stored(document, sealed);
        if (!ObjectStore.sha256(bytes).equals(sealed.sha256())) {
            throw new IllegalStateException("a stored document is not what was stored");
        }
        byte[] file = keys.open(bytes, document.requestId, document.sealContext);
        return new Uploaded(document.id, document.fileType, document.fileSha256, file);
    }

    /// Shredding takes what lies in the key's own object with it; then the key tells why nothing is there.
    private byte[] stored(RequestDocument document, StoredDocument sealed) {
        try {
            return store.get(sealed.bucket(), sealed.key(), sealed.bytes());
        } catch (ObjectMissing e) {
            keys.of(document.requestId);
            throw e;
        }
    }

    private RequestDocument find(AgencyId agency, String reader, UUID requestId, UUID documentId) {
        agencies.require(agency);
        RequestDocument document = entities.createQuery(
                        "FROM RequestDocument d WHERE d.id = :id AND d.requestId = :request AND d.agencyId = :agency",
                        RequestDocument.class)
                .setParameter("id", documentId)
                .setParameter("request", requestId)
                .setParameter("agency", agency.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(DataRequestReading::unknown);
        audit.note(AuditAction.DOCUMENT_DOWNLOADED, reader, agency.value(), requestId);
        return document;
    }
}
