package dev.daylight.review.casefile;

import dev.daylight.review.audit.Person;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/// The answers in the database. A new answer to the same question replaces the old one; the trail keeps both.
@ApplicationScoped
public class AnsweredChecks {

    private final Database database;

    AnsweredChecks(Database database) {
        this.database = database;
    }

    public Answers of(UUID caseId) {
        return Answers.of(database.all(
                "SELECT * FROM case_check WHERE case_id = ?",
                row -> new Answer(
                        row.constant("question", Check.class),
                        row.constant("outcome", Check.Outcome.class),
                        row.textOrNull("note"),
                        new Person(row.text("answered_by"), row.text("answered_by_name")),
                        row.instant("answered_at"),
                        row.textOrNull("rules_version")),
                caseId));
    }

    @Transactional(TxType.MANDATORY)
    public void keep(UUID caseId, Answer answer) {
        database.change(
                """
                INSERT INTO case_check
                  (case_id, question, outcome, note, answered_by, answered_by_name, answered_at, rules_version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (case_id, question) DO UPDATE SET outcome = excluded.outcome, note = excluded.note,
                  answered_by = excluded.answered_by, answered_by_name = excluded.answered_by_name,
                  answered_at = excluded.answered_at, rules_version = excluded.rules_version""",
                caseId,
                answer.check(),
                answer.outcome(),
                answer.note(),
                answer.by().subject(),
                answer.by().name(),
                answer.at(),
                answer.rulesVersion());
    }
}
