package dev.daylight.notification.obligation;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.notification.database.Database;
import dev.daylight.notification.database.Row;
import dev.daylight.notification.obligation.DisclosureRecord.Basis;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The obligations in the database. Whoever changes one holds the lock of its case.
@ApplicationScoped
public class Obligations {

    /// An owed notice that it is time to look at.
    public record Candidate(UUID noticeId, UUID requestId, Instant lookAt) {}

    private static final String WITH_DISCLOSURE = """
            SELECT o.*, d.agency_name, d.country, d.instrument_class, d.issuing_authority, d.instrument_issued_on,
                   d.emergency_provision, d.paper_due_at, d.notice_rule, d.notice_provision, d.period_from, d.period_to,
                   d.package_sha256, d.disclosed_at
            FROM notice_obligation o JOIN disclosure d USING (disclosure_id)
            """;

    private final Database database;

    Obligations(Database database) {
        this.database = database;
    }

    /// Owed notices whose time to be looked at has come, longest waiting first.
    ///
    /// @param until those that got a new time since the sweep began are not for this sweep
    /// @param after the last one of the batch before, absent for the first batch
    List<Candidate> toLookAt(Instant until, @Nullable Candidate after, int limit) {
        Instant lookAt = after == null ? Instant.EPOCH : after.lookAt();
        UUID noticeId = after == null ? new UUID(0, 0) : after.noticeId();
        return database.list(
                """
                SELECT notice_id, request_id, look_at FROM notice_obligation
                WHERE state = 'OWED' AND look_at <= ? AND (look_at, notice_id) > (?, ?)
                ORDER BY look_at, notice_id LIMIT ?""",
                row -> new Candidate(row.uuid("notice_id"), row.uuid("request_id"), row.instant("look_at")),
                until,
                lookAt,
                noticeId,
                limit);
    }

    public Optional<OwedNotice> find(UUID noticeId) {
        return database.first(WITH_DISCLOSURE + "WHERE o.notice_id = ?", this::notice, noticeId);
    }

    /// Whether the notice is still owed and it is time to look at it, asked again under the lock.
    boolean isToBeLookedAt(UUID noticeId) {
        return database.first("""
                        SELECT notice_id FROM notice_obligation
                        WHERE notice_id = ? AND state = 'OWED' AND look_at <= clock_timestamp()""", row -> row.uuid("notice_id"), noticeId).isPresent();
    }

    /// @return false when the disclosure is known already
    boolean add(DisclosureRecord made) {
        Basis.Instrument instrument = made.instrument();
        Basis.Emergency emergency = made.emergency();
        return database.change(
                        """
                        INSERT INTO disclosure (disclosure_id, request_id, agency_name, country, instrument_class,
                          issuing_authority, instrument_issued_on, emergency_provision, paper_due_at, notice_rule,
                          notice_provision, period_from, period_to, package_sha256, disclosed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                        made.disclosureId(),
                        made.requestId(),
                        made.agencyName(),
                        made.country(),
                        instrument == null ? null : instrument.instrumentClass(),
                        instrument == null ? null : instrument.issuingAuthority(),
                        instrument == null ? null : instrument.issuedOn(),
                        emergency == null ? null : emergency.provision(),
                        emergency == null ? null : emergency.paperDueAt(),
                        made.noticeRule(),
                        made.noticeProvision(),
                        made.period().from(),
                        made.period().to(),
                        made.packageSha256(),
                        made.disclosedAt())
                == 1;
    }

    /// Adds the obligation towards the holder of one account.
    ///
    /// @param state owed, or forbidden from the first moment
    void add(
            UUID noticeId,
            DisclosureRecord disclosure,
            String account,
            NoticeState state,
            boolean held,
            Instant now,
            Map<DataCategory, Integer> records) {
        database.change(
                """
                INSERT INTO notice_obligation (notice_id, disclosure_id, request_id, account, state, held_at_first,
                  hold_reason, owed_at, settled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                noticeId,
                disclosure.disclosureId(),
                disclosure.requestId(),
                account,
                state,
                held,
                // True until the first look: what was just disclosed no watermark has passed yet.
                state == NoticeState.OWED ? HoldReason.WATERMARK_BEHIND : null,
                now,
                state == NoticeState.OWED ? null : now);
        records.forEach((category, count) -> database.change(
                "INSERT INTO disclosed_records (notice_id, category, records) VALUES (?, ?, ?)",
                noticeId,
                category,
                count));
    }

    /// Something was said about the case's orders: everything owed in it is looked at again soon.
    void lookAgain(UUID requestId) {
        database.change("""
                UPDATE notice_obligation SET look_at = least(look_at, clock_timestamp())
                WHERE (request_id = ? OR request_id IN (SELECT production_id FROM takeover WHERE preservation_id = ?))
                  AND state = 'OWED' AND hold_reason NOT IN ('DIRECTORY_AWAY', 'MAIL_SERVER_AWAY')""", requestId, requestId);
    }

    /// @return whether the reason is another than at the last look
    boolean hold(UUID noticeId, Verdict.Hold hold, Optional<Instant> freeAt, Instant lookAt) {
        boolean changed = database.first("""
                        SELECT notice_id FROM notice_obligation
                        WHERE notice_id = ? AND (hold_reason IS DISTINCT FROM ? OR hold_until IS DISTINCT FROM ?)""", row -> row.uuid("notice_id"), noticeId, hold.reason(), hold.until())
                .isPresent();
        database.change("""
                UPDATE notice_obligation SET hold_reason = ?, hold_until = ?, free_at = ?, look_at = ?
                WHERE notice_id = ? AND state = 'OWED'""", hold.reason(), hold.until(), freeAt.orElse(null), lookAt, noticeId);
        return changed;
    }

    /// Counts an attempt and puts the next one off, before it is made: also who dies in it comes back only then.
    void begin(
            UUID noticeId, int attempt, @Nullable Instant delayedUntil, Optional<Instant> freeAt, Instant nextAttempt) {
        database.change("""
                UPDATE notice_obligation SET attempts = ?, delayed_until = ?, free_at = ?, look_at = ?,
                  hold_reason = CASE WHEN hold_reason IN ('DIRECTORY_AWAY', 'MAIL_SERVER_AWAY') THEN hold_reason END,
                  hold_until = NULL
                WHERE notice_id = ? AND state = 'OWED'""", attempt, delayedUntil, freeAt.orElse(null), nextAttempt, noticeId);
    }

    /// An attempt failed for now; the next one stands in `look_at` since [#begin].
    void trouble(UUID noticeId, HoldReason reason) {
        database.change(
                "UPDATE notice_obligation SET hold_reason = ?, hold_until = look_at WHERE notice_id = ? AND state = 'OWED'",
                reason,
                noticeId);
    }

    /// The end of the matter.
    void settle(UUID noticeId, NoticeState state, Instant now) {
        database.change("""
                UPDATE notice_obligation SET state = ?, settled_at = ?, hold_reason = NULL, hold_until = NULL
                WHERE notice_id = ? AND state = 'OWED'""", state, now, noticeId);
    }

    private OwedNotice notice(Row row) {
        UUID noticeId = row.uuid("notice_id");
        return new OwedNotice(
                noticeId,
                disclosure(row),
                row.text("account"),
                row.constant("state", NoticeState.class),
                row.flag("held_at_first"),
                row.instantOrNull("delayed_until"),
                row.number("attempts"),
                records(noticeId));
    }

    static DisclosureRecord disclosure(Row row) {
        return new DisclosureRecord(
                row.uuid("disclosure_id"),
                row.uuid("request_id"),
                row.text("agency_name"),
                row.text("country"),
                basis(row),
                row.constant("notice_rule", NoticeRule.class),
                row.text("notice_provision"),
                new Period(row.instant("period_from"), row.instant("period_to")),
                row.text("package_sha256"),
                row.instant("disclosed_at"));
    }

    private static Basis basis(Row row) {
        String provision = row.textOrNull("emergency_provision");
        return provision == null
                ? new Basis.Instrument(
                        row.constant("instrument_class", InstrumentClass.class),
                        row.text("issuing_authority"),
                        row.date("instrument_issued_on"))
                : new Basis.Emergency(provision, row.instant("paper_due_at"));
    }

    private SortedMap<DataCategory, Integer> records(UUID noticeId) {
        SortedMap<DataCategory, Integer> records = new TreeMap<>();
        database.list(
                        "SELECT category, records FROM disclosed_records WHERE notice_id = ?",
                        row -> Map.entry(row.constant("category", DataCategory.class), row.number("records")),
                        noticeId)
                .forEach(count -> records.put(count.getKey(), count.getValue()));
        return records;
    }
}
