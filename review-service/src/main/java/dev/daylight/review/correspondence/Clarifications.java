package dev.daylight.review.correspondence;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.ClarificationAsked;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.messaging.Ids;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.database.Database;
import dev.daylight.review.deadline.Deadlines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Asks the agency when a case cannot be judged as it was filed.
@ApplicationScoped
public class Clarifications {

    private final Database database;
    private final Cases cases;
    private final SealedDocuments documents;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Deadlines deadlines;
    private final Ids ids;
    private final Clock clock;

    Clarifications(
            Database database,
            Cases cases,
            SealedDocuments documents,
            Outbox outbox,
            AuditTrail auditTrail,
            Deadlines deadlines,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.documents = documents;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
    }

    /// The question is sealed and stored before the transaction: storage may be slow, and a lock must not wait for it.
    /// A
    /// sealed question that nobody refers to is harmless.
    ///
    /// @param version the case as the reviewer saw it
    public CaseFile ask(UUID caseId, long version, String question, Person by) {
        CaseFile seen = cases.seen(caseId, version);
        seen.state().mustBeInReview();
        UUID id = ids.next();
        DocumentReference sealed = documents.seal(
                seen.filing(), question.getBytes(StandardCharsets.UTF_8), SealContexts.clarificationQuestion(id));
        return QuarkusTransaction.requiringNew().call(() -> ask(caseId, version, id, sealed, by));
    }

    private CaseFile ask(UUID caseId, long version, UUID id, DocumentReference question, Person by) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        seen.state().mustBeInReview();
        Instant now = clock.instant();
        CaseFile changed = seen.touched();
        cases.save(changed);
        database.change("""
                INSERT INTO clarification (id, case_id, question, asked_by, asked_by_name, asked_at)
                VALUES (?, ?, ?::jsonb, ?, ?, ?)""", id, caseId, StoredReference.write(question), by.subject(), by.name(), now);
        deadlines.reckon(caseId);
        outbox.append(Topics.CASES, caseId, new ClarificationAsked(caseId, id, question, now));
        auditTrail.record(caseId, Action.CLARIFICATION_ASKED, by, Map.of("clarificationId", id));
        return changed;
    }
}
