package dev.daylight.review.correspondence;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens what came after the filing. A document is only found through the case that it belongs to.
@ApplicationScoped
public class LaterDocuments {

    private record Place(UUID owner, DocumentReference document, String context) {}

    private final Database database;
    private final Cases cases;
    private final SealedDocuments documents;

    LaterDocuments(Database database, Cases cases, SealedDocuments documents) {
        this.database = database;
        this.cases = cases;
        this.documents = documents;
    }

    /// The PDF of an amendment, of an order that came later, of its extension or of its lift; with the id of the case,
    /// the
    /// statement of an emergency.
    ///
    /// @throws Objection when the case has no such document
    public byte[] pdf(UUID caseId, UUID id, Person by) {
        DocumentReference statement = cases.get(caseId).filing().statement();
        if (statement != null && id.equals(caseId)) {
            return open(Optional.of(new Place(caseId, statement, SealContexts.emergencyStatement(caseId))), by);
        }
        return open(
                find(
                                "SELECT request_id, document FROM amendment WHERE request_id = ? AND id = ?",
                                caseId,
                                id,
                                SealContexts.amendmentDocument(id))
                        .or(() -> ofAnOrder(caseId, id)),
                by);
    }

    /// The PDF of an order of a preservation that no request has taken over; with the id of the preservation, the
    /// paper that it rests on.
    ///
    /// @throws Objection when there is no such preservation, or it has no such document
    public byte[] ofPreservation(UUID preservationId, UUID id, Person by) {
        DocumentReference paper = database.first(
                        """
                        SELECT instrument_bucket, instrument_key, instrument_sha256, instrument_bytes
                        FROM filed_request WHERE id = ? AND kind = 'PRESERVATION' AND admission = 'ADMITTED'""",
                        row -> new DocumentReference(
                                row.text("instrument_bucket"),
                                row.text("instrument_key"),
                                row.text("instrument_sha256"),
                                row.number("instrument_bytes")),
                        preservationId)
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_CASE, "There is no such preservation."));
        return id.equals(preservationId)
                ? documents.document(preservationId, paper, "instrument/" + preservationId, by)
                : open(ofAnOrder(preservationId, id), by);
    }

    /// @param holder the case that the order hangs on, or the request when it is none
    private Optional<Place> ofAnOrder(UUID holder, UUID id) {
        return find(
                        "SELECT filed_for, paper FROM confidentiality_order WHERE case_id = ? AND id = ?",
                        holder,
                        id,
                        SealContexts.confidentialityOrder(id))
                .or(() -> find("""
                        SELECT e.filed_for, e.paper FROM order_extension e
                        JOIN confidentiality_order o ON o.id = e.order_id WHERE o.case_id = ? AND e.id = ?""", holder, id, SealContexts.confidentialityExtension(id)))
                .or(() -> find("""
                        SELECT l.filed_for, l.paper FROM order_lift l
                        JOIN confidentiality_order o ON o.id = l.order_id WHERE o.case_id = ? AND l.id = ?""", holder, id, SealContexts.confidentialityLift(id)));
    }

    /// What the agency wrote, what it was asked, or whom it had answer a call back.
    ///
    /// @throws Objection when the case has no such text
    public String text(UUID caseId, UUID id, Person by) {
        cases.get(caseId);
        return new String(
                open(
                        find(
                                        "SELECT request_id, text FROM amendment WHERE request_id = ? AND id = ?",
                                        caseId,
                                        id,
                                        SealContexts.amendmentText(id))
                                .or(() -> find(
                                        "SELECT case_id, question FROM clarification WHERE case_id = ? AND id = ?",
                                        caseId,
                                        id,
                                        SealContexts.clarificationQuestion(id)))
                                .or(() -> find(
                                        "SELECT case_id, spoken_to FROM call_back WHERE case_id = ? AND id = ?",
                                        caseId,
                                        id,
                                        SealContexts.callBack(id)))
                                .or(() -> find(
                                        "SELECT case_id, words FROM challenge WHERE case_id = ? AND id = ?",
                                        caseId,
                                        id,
                                        SealContexts.challenge(id)))
                                .or(() -> find(
                                        "SELECT case_id, outcome_words FROM challenge WHERE case_id = ? AND outcome_id = ?",
                                        caseId,
                                        id,
                                        SealContexts.challengeOutcome(id))),
                        by),
                StandardCharsets.UTF_8);
    }

    private byte[] open(Optional<Place> found, Person by) {
        Place place = found.orElseThrow(() -> new Objection(Kind.UNKNOWN_DOCUMENT));
        return documents.document(place.owner(), place.document(), place.context(), by);
    }

    /// The first column says for which request it was sealed, the second where it lies.
    private Optional<Place> find(String sql, UUID caseId, UUID id, String context) {
        return database.first(
                        "SELECT * FROM (" + sql + ") AS found (owner, place) WHERE place IS NOT NULL",
                        row -> place(row.uuid("owner"), row.textOrNull("place"), context),
                        caseId,
                        id)
                .flatMap(place -> place);
    }

    private static Optional<Place> place(UUID owner, @Nullable String column, String context) {
        return Optional.ofNullable(StoredReference.read(column)).map(found -> new Place(owner, found, context));
    }
}
