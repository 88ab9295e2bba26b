package dev.daylight.review.preservation;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.PreservationEnded;
import dev.daylight.contracts.casefile.CaseEvent.PreservationPlaced;
import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.messaging.Outbox;
import dev.daylight.messaging.ParkedEvents;
import dev.daylight.messaging.Watermarks;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is kept. Whether something is let go is decided and committed before the provider hears of it, so that an
/// extension comes either in time or, visibly, too late. Times are the database's.
@ApplicationScoped
public class Preservations {

    private final Database database;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Watermarks watermarks;
    private final ParkedEvents parkedEvents;
    private final Clock clock;

    Preservations(
            Database database,
            Outbox outbox,
            AuditTrail auditTrail,
            Watermarks watermarks,
            ParkedEvents parkedEvents,
            Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.watermarks = watermarks;
        this.parkedEvents = parkedEvents;
        this.clock = clock;
    }

    public Optional<Preservation> of(UUID requestId) {
        return database.first("SELECT * FROM preservation WHERE request_id = ?", Preservations::read, requestId);
    }

    /// The newest ones first.
    public List<Preservation> latest(int limit) {
        return database.all("SELECT * FROM preservation ORDER BY request_id DESC LIMIT ?", Preservations::read, limit);
    }

    /// How many steps the provider has been asked for in vain.
    long waiting() {
        return database.first(
                        "SELECT count(*) AS n FROM preservation WHERE ended_at IS NULL AND waiting_for IS NOT NULL",
                        row -> row.number("n"))
                .orElse(0L);
    }

    /// From now on the provider is asked to keep it; in the transaction that lets the request in.
    @Transactional(TxType.MANDATORY)
    public void owe(Filing filing) {
        database.change(
                "INSERT INTO preservation (request_id, keep_until) VALUES (?, ?)",
                filing.requestId(),
                filing.keepUntil());
    }

    @Transactional(TxType.MANDATORY)
    public void extend(UUID requestId, Instant keepUntil) {
        int changed = database.change("""
                UPDATE preservation SET keep_until = greatest(keep_until, ?), next_attempt_at = clock_timestamp()
                WHERE request_id = ? AND ended_at IS NULL AND release_reason IS NULL""", keepUntil, requestId);
        auditTrail.record(
                requestId,
                Action.PRESERVATION_EXTENDED,
                Person.SERVICE,
                Map.of("keepUntil", keepUntil, "inTime", changed == 1));
    }

    @Transactional(TxType.MANDATORY)
    public void withdraw(UUID requestId) {
        database.change("""
                UPDATE preservation SET withdrawn_at = clock_timestamp(), next_attempt_at = clock_timestamp()
                WHERE request_id = ? AND ended_at IS NULL AND withdrawn_at IS NULL""", requestId);
    }

    /// A production request asks for what is kept. It may not be here yet; the lock on its id makes sure that either
    /// this or its opening sees the other.
    @Transactional(TxType.MANDATORY)
    public void takeOver(UUID preservationId, UUID productionId) {
        lockTakeover(productionId);
        database.change(
                "INSERT INTO takeover (preservation_id, production_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                preservationId,
                productionId);
        // So that a worker that looks at the row just now looks again.
        database.change("""
                UPDATE preservation SET next_attempt_at = clock_timestamp()
                WHERE request_id = ? AND ended_at IS NULL""", preservationId);
        auditTrail.record(preservationId, Action.PRESERVATION_TAKEN_OVER, Person.SERVICE, Map.of("by", productionId));
    }

    /// The preservations that this request takes over, as far as anybody has told.
    @Transactional(TxType.MANDATORY)
    public List<UUID> takenOverBy(UUID productionId) {
        lockTakeover(productionId);
        return database.all(
                "SELECT preservation_id FROM takeover WHERE production_id = ? ORDER BY preservation_id",
                row -> row.uuid("preservation_id"),
                productionId);
    }

    /// Takes one that has something to be done and that no other worker holds. What is to be let go is decided here.
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Preservation> take(Duration lease) {
        return database.all("""
                        SELECT p.request_id FROM preservation p JOIN preservation_fate USING (request_id)
                        WHERE p.next_attempt_at <= clock_timestamp()
                          AND (p.leased_until IS NULL OR p.leased_until < clock_timestamp())
                          AND (p.placed_at IS NULL OR p.keep_until > p.placed_until
                            OR p.release_reason IS NOT NULL OR preservation_fate.reason IS NOT NULL)
                        ORDER BY p.next_attempt_at LIMIT 1 FOR UPDATE OF p SKIP LOCKED""", row -> row.uuid("request_id")).stream()
                .findFirst()
                .flatMap(requestId -> {
                    decideFate(requestId);
                    return database.first("""
                            UPDATE preservation SET attempts = attempts + 1,
                              leased_until = clock_timestamp() + ? * interval '1 millisecond'
                            WHERE request_id = ? RETURNING *""", Preservations::read, lease.toMillis(), requestId);
                });
    }

    /// Looked at anew now that the row is locked. A term is only over when everything has been read that intake said
    /// before its end: an extension, or a request for the data.
    private void decideFate(UUID requestId) {
        record Fate(PreservationEnd reason, Instant keepUntil) {}
        var fate = database.first(
                """
                SELECT f.reason, p.keep_until FROM preservation p JOIN preservation_fate f USING (request_id)
                WHERE p.request_id = ? AND f.reason IS NOT NULL AND p.release_reason IS NULL""",
                row -> new Fate(row.constant("reason", PreservationEnd.class), row.instant("keep_until")),
                requestId);
        if (fate.isPresent()
                && maySaySo(requestId, fate.get().reason(), fate.get().keepUntil())) {
            database.change(
                    "UPDATE preservation SET release_reason = ? WHERE request_id = ?",
                    fate.get().reason(),
                    requestId);
        }
    }

    private boolean maySaySo(UUID requestId, PreservationEnd reason, Instant keepUntil) {
        return switch (reason) {
            case EXPIRED ->
                watermarks
                                .passed(Topics.DATA_REQUESTS)
                                .filter(passed -> passed.isAfter(keepUntil))
                                .isPresent()
                        && !parkedEvents.anyFor(requestId);
            case PRODUCED, WITHDRAWN, UNFOUNDED -> true;
        };
    }

    @Transactional(TxType.REQUIRES_NEW)
    void placed(Filing filing, Instant until, int accounts) {
        lock(filing.requestId());
        Preservation now = of(filing.requestId()).orElseThrow();
        if (now.endedAt() != null || now.placedAt() == null && now.releaseReason() != null) {
            giveBack(filing.requestId());
            return;
        }
        if (now.placedAt() != null) {
            database.change("""
                    UPDATE preservation SET placed_until = greatest(placed_until, ?), accounts = ?, attempts = 0,
                      leased_until = NULL, waiting_for = NULL WHERE request_id = ?""", until, accounts, filing.requestId());
            return;
        }
        Instant at = clock.instant();
        database.change("""
                UPDATE preservation SET placed_at = ?, placed_until = ?, accounts = ?, attempts = 0,
                  leased_until = NULL, waiting_for = NULL WHERE request_id = ?""", at, until, accounts, filing.requestId());
        // Also when nobody has these names: no person has looked at the paper yet, and whoever may have something kept
        // could ask about anybody. That there is nothing is for the answer to the request that asks for the data.
        outbox.append(
                Topics.CASES, filing.requestId(), new PreservationPlaced(filing.requestId(), until, accounts, at));
        auditTrail.record(filing.requestId(), Action.PRESERVATION_PLACED, Person.SERVICE, Map.of("accounts", accounts));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void letGo(UUID requestId, PreservationEnd reason, String proofSha256) {
        lock(requestId);
        if (of(requestId).orElseThrow().endedAt() != null) {
            return;
        }
        Instant at = clock.instant();
        database.change("""
                UPDATE preservation SET ended_at = ?, proof_sha256 = ?, leased_until = NULL, waiting_for = NULL
                WHERE request_id = ?""", at, proofSha256, requestId);
        outbox.append(Topics.CASES, requestId, new PreservationEnded(requestId, reason, proofSha256, at));
        auditTrail.record(
                requestId,
                Action.PRESERVATION_ENDED,
                Person.SERVICE,
                Map.of("reason", reason, "proofSha256", proofSha256));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void postpone(UUID requestId, @Nullable String waitingFor, Duration pause) {
        database.change("""
                UPDATE preservation SET waiting_for = ?, leased_until = NULL,
                  next_attempt_at = clock_timestamp() + ? * interval '1 millisecond'
                WHERE request_id = ? AND ended_at IS NULL""", waitingFor, pause.toMillis(), requestId);
    }

    private void giveBack(UUID requestId) {
        database.change(
                "UPDATE preservation SET leased_until = NULL WHERE request_id = ? AND ended_at IS NULL", requestId);
    }

    /// The case first, as everybody does who changes both, then the row itself.
    private void lock(UUID requestId) {
        database.first("SELECT id FROM casefile WHERE id = ? FOR UPDATE", row -> row.uuid("id"), requestId);
        database.first(
                "SELECT request_id FROM preservation WHERE request_id = ? FOR UPDATE",
                row -> row.uuid("request_id"),
                requestId);
    }

    private void lockTakeover(UUID productionId) {
        database.first(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 1)) IS NULL AS locked",
                row -> row.textOrNull("locked") == null,
                productionId.toString());
    }

    private static Preservation read(Row row) throws SQLException {
        return new Preservation(
                row.uuid("request_id"),
                row.instant("keep_until"),
                row.instantOrNull("placed_at"),
                row.instantOrNull("placed_until"),
                row.textOrNull("accounts") == null ? null : (int) row.number("accounts"),
                row.constantOrNull("release_reason", PreservationEnd.class),
                row.textOrNull("proof_sha256"),
                row.instantOrNull("ended_at"),
                (int) row.number("attempts"),
                row.textOrNull("waiting_for"));
    }
}
