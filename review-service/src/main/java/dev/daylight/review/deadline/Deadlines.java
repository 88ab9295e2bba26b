package dev.daylight.review.deadline;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import dev.daylight.review.legalbasis.LegalBasis;
import dev.daylight.rules.Deadline;
import dev.daylight.rules.DeadlineCase;
import dev.daylight.rules.InstrumentType;
import dev.daylight.rules.LegalRules;
import dev.daylight.rules.LocalizedText;
import dev.daylight.rules.PausingClock;
import dev.daylight.rules.PausingClock.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the clocks. Whoever calls for a change holds the row lock of the case.
@ApplicationScoped
public class Deadlines {

    private final Database database;
    private final LegalRules rules;
    private final Clock clock;

    Deadlines(Database database, LegalBasis legalBasis, Clock clock) {
        this.database = database;
        this.rules = legalBasis.rules();
        this.clock = clock;
    }

    /// The clock begins: with the request, and for an emergency once more with its paper. Where the paper
    /// itself says
    /// which clock it is, the earliest that it may be runs until the paper was read.
    @Transactional(TxType.MANDATORY)
    public void start(Filing filing) {
        Set<DeadlineCase> possible = possible(filing);
        start(filing, possible, possible.size() == 1);
    }

    /// What the paper says has been read.
    @Transactional(TxType.MANDATORY)
    void settle(Filing filing, boolean emergencyCase, boolean notified) {
        boolean urgent = emergencyCase
                && instrument(filing).map(InstrumentType::knowsEmergencyCases).orElse(false);
        start(filing, EnumSet.of(DeadlineCase.of(filing.kind(), urgent, notified)), true);
    }

    /// A question was asked or answered.
    @Transactional(TxType.MANDATORY)
    public void reckon(UUID caseId) {
        record Begun(Instant received, Instant due, ToldRule told) {}
        Begun begun = database.first(
                        "SELECT * FROM queue_entry WHERE case_id = ? AND clock IS NOT NULL",
                        row -> new Begun(
                                row.instant("received_at"),
                                row.instant("first_due_at"),
                                ToldRule.read(row.text("told"))),
                        caseId)
                .orElse(null);
        if (begun != null) {
            write(caseId, run(caseId, begun.received(), begun.due(), begun.told()));
        }
    }

    /// @return empty while nobody has reckoned it, and of a case that is over
    public Optional<CaseDeadline> of(UUID caseId) {
        return database.first(
                "SELECT * FROM queue_entry WHERE case_id = ? AND to_do AND clock IS NOT NULL",
                row -> read(caseId, row),
                caseId);
    }

    private void start(Filing filing, Set<DeadlineCase> possible, boolean settled) {
        Instant received = received(filing);
        record Candidate(DeadlineCase which, Deadline deadline) {}
        Candidate earliest = possible.stream()
                .map(which -> new Candidate(
                        which, rules.deadline(filing.country(), filing.instrumentCode(), which, received)))
                .min(Comparator.comparing(candidate -> candidate.deadline().due()))
                .orElseThrow();
        ToldRule told = ToldRule.of(earliest.deadline());
        Instant due = earliest.deadline().due();
        // All at once: a clock is never half written.
        PausingClock run = run(filing.requestId(), received, due, told);
        database.change(
                """
                UPDATE queue_entry SET clock = ?, settled = ?, received_at = ?, first_due_at = ?, told = ?::jsonb,
                  rules_version = ?, due_at = ?, stopped_since = ?, left_over = ? * interval '1 microsecond'
                WHERE case_id = ?""",
                earliest.which(),
                settled,
                received,
                due,
                told.written(),
                rules.version(),
                run.due(),
                run.stoppedSince(),
                micros(run.left()),
                filing.requestId());
    }

    private void write(UUID caseId, PausingClock run) {
        database.change("""
                UPDATE queue_entry SET due_at = ?, stopped_since = ?, left_over = ? * interval '1 microsecond'
                WHERE case_id = ?""", run.due(), run.stoppedSince(), micros(run.left()), caseId);
    }

    private Set<DeadlineCase> possible(Filing filing) {
        if (filing.kind() != DataRequestKind.PRODUCTION) {
            return EnumSet.of(DeadlineCase.of(filing.kind(), false, false));
        }
        Set<DeadlineCase> possible = EnumSet.of(DeadlineCase.PRODUCTION);
        instrument(filing).ifPresent(known -> {
            if (known.knowsEmergencyCases()) {
                possible.add(DeadlineCase.EMERGENCY);
            }
            if (known.suspendsOnNotification() != null) {
                possible.add(DeadlineCase.PRODUCTION_NOTIFIED);
            }
        });
        return possible;
    }

    private Optional<InstrumentType> instrument(Filing filing) {
        String code = filing.instrumentCode();
        return code == null ? Optional.empty() : rules.instrument(filing.country(), code);
    }

    private Instant received(Filing filing) {
        return database.first(
                        "SELECT coalesce(paper_filed_at, filed_at) AS received FROM filed_request WHERE id = ?",
                        row -> row.instant("received"),
                        filing.requestId())
                .orElseGet(filing::filedAt);
    }

    private PausingClock run(UUID caseId, Instant received, Instant due, ToldRule told) {
        return PausingClock.of(received, due, told.place(), questions(caseId));
    }

    private List<Question> questions(UUID caseId) {
        return database.all(
                "SELECT asked_at, answered_at FROM clarification WHERE case_id = ?",
                row -> new Question(row.instant("asked_at"), row.instantOrNull("answered_at")),
                caseId);
    }

    private CaseDeadline read(UUID caseId, Row row) throws SQLException {
        ToldRule told = ToldRule.read(row.text("told"));
        Instant received = row.instant("received_at");
        Instant firstDue = row.instant("first_due_at");
        PausingClock run = run(caseId, received, firstDue, told);
        List<LocalizedText> steps = new ArrayList<>();
        Stream.of(told.steps(), run.steps()).forEach(steps::addAll);
        Duration standing = run.left();
        Instant due = run.due();
        return new CaseDeadline(
                due,
                run.stoppedSince(),
                due != null ? Duration.between(clock.instant(), due) : standing == null ? Duration.ZERO : standing,
                received,
                firstDue,
                row.constant("clock", DeadlineCase.class),
                row.flag("settled"),
                told.binding(),
                told.rule(),
                told.source(),
                steps,
                told.zone(),
                row.text("rules_version"));
    }

    private static @Nullable Long micros(@Nullable Duration left) {
        return left == null ? null : left.toNanos() / 1_000;
    }
}
