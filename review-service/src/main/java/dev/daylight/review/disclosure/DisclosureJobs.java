package dev.daylight.review.disclosure;

import dev.daylight.messaging.Ids;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The owed disclosures, and which worker has which one. Times are the database's, so that replicas with different
/// clocks agree about leases.
@ApplicationScoped
public class DisclosureJobs {

    private final Database database;
    private final Ids ids;

    DisclosureJobs(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /// From now on the disclosure is owed; in the transaction that approves it. What was owed before a
    /// paper came is owed no more when something is approved on that paper.
    @Transactional(TxType.MANDATORY)
    public void owe(UUID caseId) {
        database.change("""
                INSERT INTO disclosure_job (case_id, disclosure_id) VALUES (?, ?)
                ON CONFLICT (case_id) DO UPDATE SET disclosure_id = excluded.disclosure_id,
                  owed_since = clock_timestamp(), next_attempt_at = clock_timestamp(), leased_until = NULL,
                  attempts = 0, waiting_for = NULL, not_before = NULL, not_before_law = NULL, finished_at = NULL""", caseId, ids.next());
    }

    public Optional<DisclosureJob> of(UUID caseId) {
        return database.first(
                "SELECT * FROM disclosure_job WHERE case_id = ? AND finished_at IS NULL", DisclosureJobs::read, caseId);
    }

    /// How many disclosures wait, by what they wait for.
    public Map<Obstacle, Long> waiting() {
        return database
                .all("""
                        SELECT waiting_for, count(*) AS n FROM disclosure_job
                        WHERE finished_at IS NULL AND waiting_for IS NOT NULL GROUP BY waiting_for""", row -> Map.entry(row.constant("waiting_for", Obstacle.class), row.number("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Takes one that is due and that no other worker holds. A worker that dies keeps it until the lease runs out.
    @Transactional(TxType.REQUIRES_NEW)
    Optional<DisclosureJob> take(Duration lease) {
        List<UUID> due = database.all("""
                SELECT case_id FROM disclosure_job
                WHERE finished_at IS NULL AND next_attempt_at <= clock_timestamp()
                  AND (leased_until IS NULL OR leased_until < clock_timestamp())
                ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""", row -> row.uuid("case_id"));
        return due.stream()
                .findFirst()
                .flatMap(caseId -> database.first("""
                        UPDATE disclosure_job
                        SET leased_until = clock_timestamp() + ? * interval '1 millisecond', attempts = attempts + 1
                        WHERE case_id = ? RETURNING *""", DisclosureJobs::read, lease.toMillis(), caseId));
    }

    /// The worker lives and goes on.
    ///
    /// @return whether it is still the one that has it
    @Transactional(TxType.REQUIRES_NEW)
    boolean keep(DisclosureJob job, Duration lease) {
        return database.change("""
                        UPDATE disclosure_job SET leased_until = clock_timestamp() + ? * interval '1 millisecond'
                        WHERE disclosure_id = ? AND attempts = ? AND leased_until IS NOT NULL AND finished_at IS NULL""", lease.toMillis(), job.disclosureId(), job.attempts()) == 1;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void postpone(DisclosureJob job, Leave.No obstructed, Duration pause) {
        Leave.Earliest earliest = obstructed.earliest();
        Instant notBefore = earliest == null ? null : earliest.at();
        database.change(
                """
                UPDATE disclosure_job
                SET waiting_for = ?, not_before = ?, not_before_law = ?, leased_until = NULL,
                  next_attempt_at = greatest(?, clock_timestamp() + ? * interval '1 millisecond')
                WHERE disclosure_id = ? AND attempts = ? AND finished_at IS NULL""",
                obstructed.obstacle(),
                notBefore,
                earliest == null ? null : earliest.law(),
                notBefore,
                pause.toMillis(),
                job.disclosureId(),
                job.attempts());
    }

    /// Nothing is owed of the case any more, whoever works on it just now.
    @Transactional(TxType.MANDATORY)
    public void cancel(UUID caseId) {
        database.change("""
                UPDATE disclosure_job SET finished_at = clock_timestamp(), waiting_for = NULL, leased_until = NULL
                WHERE case_id = ? AND finished_at IS NULL""", caseId);
    }

    @Transactional
    void finish(DisclosureJob job) {
        database.change("""
                UPDATE disclosure_job SET finished_at = clock_timestamp(), waiting_for = NULL, leased_until = NULL
                WHERE disclosure_id = ?""", job.disclosureId());
    }

    /// Whether this is what is owed of its case, and not something that was owed before.
    boolean isOwed(DisclosureJob job) {
        return of(job.caseId())
                .filter(owed -> owed.disclosureId().equals(job.disclosureId()))
                .isPresent();
    }

    private static DisclosureJob read(Row row) throws SQLException {
        return new DisclosureJob(
                row.uuid("case_id"),
                row.uuid("disclosure_id"),
                row.instant("owed_since"),
                (int) row.number("attempts"),
                row.instant("next_attempt_at"),
                row.constantOrNull("waiting_for", Obstacle.class),
                row.instantOrNull("not_before"),
                row.textOrNull("not_before_law"));
    }
}
