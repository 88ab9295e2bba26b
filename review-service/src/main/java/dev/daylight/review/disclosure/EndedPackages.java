package dev.daylight.review.disclosure;

import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Packages that nobody collects any more, from the word of the service that hands them out until their objects are
/// gone. What was disclosed stays a fact, with its digest.
@ApplicationScoped
public class EndedPackages {

    private final Database database;
    private final AuditTrail auditTrail;

    EndedPackages(Database database, AuditTrail auditTrail) {
        this.database = database;
        this.auditTrail = auditTrail;
    }

    /// An object that has to go.
    record Owed(UUID disclosureId, UUID caseId, String bucket, String key, String sha256, Instant endedAt) {}

    /// Told twice, it is owed once.
    @Transactional(TxType.MANDATORY)
    public void owe(UUID caseId, UUID disclosureId, Instant endedAt) {
        if (database.first(
                        "SELECT id FROM disclosure WHERE id = ? AND case_id = ?",
                        row -> row.uuid("id"),
                        disclosureId,
                        caseId)
                .isEmpty()) {
            throw new IllegalStateException("a delivery ended of what was never disclosed");
        }
        database.change("""
                INSERT INTO package_deletion (disclosure_id, ended_at) VALUES (?, ?)
                ON CONFLICT (disclosure_id) DO NOTHING""", disclosureId, endedAt);
    }

    /// Each is tried again only after a while, so that one that cannot be removed keeps no other one waiting. A time
    /// that is not over here is not over, whoever said so.
    @Transactional(TxType.REQUIRES_NEW)
    List<Owed> take() {
        return database.all(
                """
                UPDATE package_deletion p SET next_attempt_at = clock_timestamp() + interval '1 minute'
                FROM disclosure d WHERE d.id = p.disclosure_id AND p.disclosure_id IN (
                  SELECT disclosure_id FROM package_deletion
                  WHERE deleted_at IS NULL AND next_attempt_at <= clock_timestamp() AND ended_at < clock_timestamp()
                  ORDER BY next_attempt_at LIMIT 20 FOR UPDATE SKIP LOCKED)
                RETURNING d.id, d.case_id, d.package_bucket, d.package_key, d.package_sha256, p.ended_at""",
                row -> new Owed(
                        row.uuid("id"),
                        row.uuid("case_id"),
                        row.text("package_bucket"),
                        row.text("package_key"),
                        row.text("package_sha256"),
                        row.instant("ended_at")));
    }

    /// After the object is gone; once, whoever else removed it too.
    @Transactional(TxType.REQUIRES_NEW)
    void deleted(Owed owed) {
        int changed = database.change("""
                UPDATE package_deletion SET deleted_at = clock_timestamp()
                WHERE disclosure_id = ? AND deleted_at IS NULL""", owed.disclosureId());
        if (changed == 1) {
            auditTrail.record(
                    owed.caseId(),
                    Action.PACKAGE_DELETED,
                    Person.SERVICE,
                    Map.of(
                            "disclosureId", owed.disclosureId(),
                            "sha256", owed.sha256(),
                            "endedAt", owed.endedAt()));
        }
    }
}
