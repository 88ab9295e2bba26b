package dev.daylight.notification.obligation;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.messaging.DatabaseClock;
import dev.daylight.messaging.ParkedEvents;
import dev.daylight.messaging.Watermarks;
import dev.daylight.notification.database.Database;
import dev.daylight.notification.obligation.OrderRecord.SaidBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The cases as this service knows them, and the lock under which everything about one is changed or decided.
@ApplicationScoped
class LegalCases {

    private final Database database;
    private final Watermarks watermarks;
    private final ParkedEvents parkedEvents;
    private final DatabaseClock databaseClock;
    private final Clock clock;

    LegalCases(
            Database database,
            Watermarks watermarks,
            ParkedEvents parkedEvents,
            DatabaseClock databaseClock,
            Clock clock) {
        this.database = database;
        this.watermarks = watermarks;
        this.parkedEvents = parkedEvents;
        this.databaseClock = databaseClock;
        this.clock = clock;
    }

    /// Locks the row of a case until the transaction ends; makes it first when it is new. With it, and after it, the
    /// cases that its orders forbid the notice of. Nothing was ever taken over twice in a row, so locks are always
    /// taken in this direction.
    void lock(UUID requestId) {
        database.change("INSERT INTO legal_case (request_id) VALUES (?) ON CONFLICT DO NOTHING", requestId);
        database.first(
                "SELECT request_id FROM legal_case WHERE request_id = ? FOR UPDATE",
                row -> row.uuid("request_id"),
                requestId);
        database.list("""
                SELECT request_id FROM legal_case
                WHERE request_id IN (SELECT production_id FROM takeover WHERE preservation_id = ?)
                ORDER BY request_id FOR UPDATE""", row -> row.uuid("request_id"), requestId);
    }

    /// Orders of the one case forbid the notice of the other from now on. Both are locked then.
    void takenOver(UUID preservationId, UUID productionId) {
        lock(preservationId);
        lock(productionId);
        database.change(
                "INSERT INTO takeover (preservation_id, production_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                preservationId,
                productionId);
    }

    /// @return false when somebody else is at work on the case: it can wait for the next sweep
    boolean tryLock(UUID requestId) {
        return database.first(
                        "SELECT request_id FROM legal_case WHERE request_id = ? FOR UPDATE SKIP LOCKED",
                        row -> row.uuid("request_id"),
                        requestId)
                .isPresent();
    }

    void filed(UUID requestId, Instant filedAt) {
        database.change("UPDATE legal_case SET filed_at = ? WHERE request_id = ?", filedAt, requestId);
    }

    /// The paper of an emergency came, and intake let it in.
    void paperFiled(UUID requestId, Instant filedAt) {
        database.change("UPDATE legal_case SET paper_filed_at = ? WHERE request_id = ?", filedAt, requestId);
    }

    /// No paper will come for an emergency any more. What had been told as its paper was none.
    void unfounded(UUID requestId, Instant foundAt) {
        database.change(
                "UPDATE legal_case SET unfounded_at = ?, paper_filed_at = NULL WHERE request_id = ?",
                foundAt,
                requestId);
    }

    boolean hasPaper(UUID requestId) {
        return database.first(
                        "SELECT request_id FROM legal_case WHERE request_id = ? AND paper_filed_at IS NOT NULL",
                        row -> row.uuid("request_id"),
                        requestId)
                .isPresent();
    }

    private @Nullable OwedPaper paper(DisclosureRecord disclosure) {
        DisclosureRecord.Basis.Emergency emergency = disclosure.emergency();
        return emergency == null
                ? null
                : database.first(
                                "SELECT paper_filed_at, paper_rule_told, unfounded_at FROM legal_case WHERE request_id = ?",
                                row -> new OwedPaper(
                                        emergency.paperDueAt(),
                                        row.instantOrNull("paper_filed_at"),
                                        row.flag("paper_rule_told"),
                                        row.instantOrNull("unfounded_at") != null),
                                disclosure.requestId())
                        .orElseThrow();
    }

    /// @param ruleTold whether there is a paper, and what its instrument says of telling is known
    /// @param forbiddenBy the law of the instrument that forbids to tell; once said it stays
    void opened(UUID requestId, Instant openedAt, boolean ruleTold, @Nullable String forbiddenBy) {
        database.change(
                "UPDATE legal_case SET opened_at = ?, paper_rule_told = paper_rule_told OR ?,"
                        + " forbidden_by = coalesce(forbidden_by, ?) WHERE request_id = ?",
                openedAt,
                ruleTold,
                forbiddenBy,
                requestId);
    }

    /// The paper is another instrument than was said: what that one forbade counts no more.
    void reclassified(UUID requestId, @Nullable String forbiddenBy) {
        database.change(
                "UPDATE legal_case SET paper_rule_told = true, forbidden_by = ? WHERE request_id = ?",
                forbiddenBy,
                requestId);
    }

    private Optional<String> forbiddenBy(UUID requestId) {
        return database.first(
                "SELECT forbidden_by FROM legal_case WHERE request_id = ? AND forbidden_by IS NOT NULL",
                row -> row.text("forbidden_by"),
                requestId);
    }

    void orderRecorded(UUID requestId, OrderRecord said, Instant recordedAt) {
        database.change(
                """
                INSERT INTO confidentiality_order_record
                  (request_id, order_id, said_by, state, ends_at, recorded_at, extension_id, longest_end, extensions,
                   revision, shortened)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?)""",
                requestId,
                said.orderId(),
                said.saidBy(),
                said.state(),
                said.endsAt(),
                recordedAt,
                said.extensionId(),
                said.longestEnd(),
                said.extensions().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                said.revision(),
                said.shortened());
    }

    /// The requests whose preserved data this one took over.
    private List<UUID> preservedFor(UUID requestId) {
        return database.list(
                "SELECT preservation_id FROM takeover WHERE production_id = ?",
                row -> row.uuid("preservation_id"),
                requestId);
    }

    private static Set<UUID> uuids(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }

    List<OrderRecord> orders(UUID requestId) {
        return database.list(
                """
                SELECT order_id, said_by, state, ends_at, extension_id, longest_end, revision, shortened,
                  array_to_string(extensions, ',') AS known
                FROM confidentiality_order_record
                WHERE request_id = ? OR request_id IN (SELECT preservation_id FROM takeover WHERE production_id = ?)
                ORDER BY sequence""",
                row -> new OrderRecord(
                        row.uuid("order_id"),
                        row.constant("said_by", SaidBy.class),
                        row.constant("state", OrderState.class),
                        row.instantOrNull("ends_at"),
                        row.uuidOrNull("extension_id"),
                        uuids(row.text("known")),
                        row.instantOrNull("longest_end"),
                        row.longOrNull("revision"),
                        row.flag("shortened")),
                requestId,
                requestId);
    }

    /// Gathers what the decision looks at. The watermarks are read first: whatever they promise to have been read is
    /// then certainly among the orders and the parked events that are read after them.
    NoticeQuestion question(DisclosureRecord disclosure) {
        Optional<Instant> casesPassed = watermarks.passed(Topics.CASES);
        Optional<Instant> dataRequestsPassed = watermarks.passed(Topics.DATA_REQUESTS);
        boolean parked = parkedEvents.anyFor(disclosure.requestId())
                || preservedFor(disclosure.requestId()).stream().anyMatch(parkedEvents::anyFor);
        boolean historyComplete = database.first("""
                        SELECT filed_at IS NOT NULL AND opened_at IS NOT NULL AS complete
                        FROM legal_case WHERE request_id = ?""", row -> row.flag("complete"), disclosure.requestId())
                .orElse(false);
        Optional<String> forbidden = forbiddenBy(disclosure.requestId());
        return new NoticeQuestion(
                forbidden.isPresent() ? NoticeRule.MUST_NOT : disclosure.noticeRule(),
                forbidden.orElse(disclosure.noticeProvision()),
                disclosure.disclosedAt(),
                historyComplete,
                paper(disclosure),
                orders(disclosure.requestId()),
                casesPassed,
                dataRequestsPassed,
                parked,
                databaseClock.now(),
                clock.instant());
    }
}
