package dev.daylight.review.correspondence;

import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAmended;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.correspondence.Correspondence.Amendment;
import dev.daylight.review.correspondence.Correspondence.Clarification;
import dev.daylight.review.database.Database;
import dev.daylight.review.deadline.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the agency adds. Whoever saw the case before has to look again, also when it was decided on already.
@ApplicationScoped
public class Amendments {

    private final Database database;
    private final Cases cases;
    private final AuditTrail auditTrail;
    private final Deadlines deadlines;

    Amendments(Database database, Cases cases, AuditTrail auditTrail, Deadlines deadlines) {
        this.database = database;
        this.cases = cases;
        this.auditTrail = auditTrail;
        this.deadlines = deadlines;
    }

    @Transactional(TxType.MANDATORY)
    public void keep(DataRequestAmended amended) {
        UUID requestId = amended.requestId();
        Instant overtook = null;
        if (cases.find(requestId).isPresent()) {
            CaseFile locked = cases.locked(requestId);
            cases.save(locked.touched());
            overtook = grantUnderWay(locked);
        }
        database.change(
                """
                INSERT INTO amendment (id, request_id, clarification_id, document, text, amended_at, overtook)
                VALUES (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""",
                amended.amendmentId(),
                requestId,
                amended.clarificationId(),
                StoredReference.write(amended.document()),
                StoredReference.write(amended.text()),
                amended.amendedAt(),
                overtook);
        database.change(
                "UPDATE clarification SET answered_at = ? WHERE id = ? AND case_id = ? AND answered_at IS NULL",
                amended.amendedAt(),
                amended.clarificationId(),
                requestId);
        deadlines.reckon(requestId);
        auditTrail.record(
                requestId, Action.REQUEST_AMENDED, Person.SERVICE, Map.of("amendmentId", amended.amendmentId()));
    }

    /// Whether the agency wrote something that nobody had read who recommended the grant. Which came first is what the
    /// row lock of the case decided, not two clocks.
    public boolean overtook(UUID caseId, Grant grant) {
        return database.first(
                        "SELECT id FROM amendment WHERE request_id = ? AND overtook = ? LIMIT 1",
                        row -> row.uuid("id"),
                        caseId,
                        grant.at())
                .isPresent();
    }

    private static @Nullable Instant grantUnderWay(CaseFile file) {
        return file.state().endedAt() == null && file.state().recommendation() instanceof Grant grant
                ? grant.at()
                : null;
    }

    public Correspondence of(UUID caseId) {
        return new Correspondence(
                database.all(
                        "SELECT * FROM clarification WHERE case_id = ? ORDER BY asked_at, id",
                        row -> new Clarification(
                                row.uuid("id"),
                                new Person(row.text("asked_by"), row.text("asked_by_name")),
                                row.instant("asked_at"),
                                row.instantOrNull("answered_at")),
                        caseId),
                database.all(
                        "SELECT * FROM amendment WHERE request_id = ? ORDER BY amended_at, id",
                        row -> new Amendment(
                                row.uuid("id"),
                                row.uuidOrNull("clarification_id"),
                                row.textOrNull("document") != null,
                                StoredReference.finding(row.textOrNull("document")),
                                row.textOrNull("text") != null,
                                row.instant("amended_at")),
                        caseId));
    }
}
