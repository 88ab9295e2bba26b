package dev.daylight.review.casefile;

import dev.daylight.review.audit.Person;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/// The answers in the database. A new answer to the same question replaces the old one; the trail keeps both.
@ApplicationScoped
public class AnsweredChecks {

    private final Database database;
    private final CaseSealing sealing;

    AnsweredChecks(Database database, CaseSealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /// Those of the review under way: what was answered before a paper came, or before an
    /// approved case was taken back, does not count with it.
    public Answers of(CaseFile file) {
        return Answers.of(database.all(
                """
                SELECT k.*, y.wrapped FROM answer_that_counts k
                LEFT JOIN case_key y ON y.case_id = k.case_id
                WHERE k.case_id = ? AND k.before_paper = ?""",
                row -> new Answer(
                        row.constant("question", Check.class),
                        row.constant("outcome", Check.Outcome.class),
                        sealing.textIfAny(
                                file.id(),
                                about(row.text("question")),
                                row.bytesOrNull("note_sealed"),
                                row.bytesOrNull("wrapped")),
                        new Person(row.text("answered_by"), row.text("answered_by_name")),
                        row.instant("answered_at"),
                        row.textOrNull("rules_version")),
                file.id(),
                file.basis() == Basis.EMERGENCY));
    }

    @Transactional(TxType.MANDATORY)
    public void keep(CaseFile file, Answer answer) {
        database.change(
                """
                INSERT INTO case_check
                  (case_id, question, outcome, note_sealed, answered_by, answered_by_name, answered_at, rules_version,
                   before_paper, round, instrument_turn)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT round FROM casefile WHERE id = ?),
                  (SELECT instrument_turn FROM casefile WHERE id = ?))
                ON CONFLICT (case_id, question, before_paper) DO UPDATE SET outcome = excluded.outcome, note_sealed = excluded.note_sealed,
                  answered_by = excluded.answered_by, answered_by_name = excluded.answered_by_name,
                  answered_at = excluded.answered_at, rules_version = excluded.rules_version,
                  round = excluded.round, instrument_turn = excluded.instrument_turn""",
                file.id(),
                answer.check(),
                answer.outcome(),
                sealing.sealIfAny(file.id(), about(answer.check().name()), answer.note()),
                answer.by().subject(),
                answer.by().name(),
                answer.at(),
                answer.rulesVersion(),
                file.basis() == Basis.EMERGENCY,
                file.id(),
                file.id());
    }

    static String about(String question) {
        return "check/" + question;
    }
}
