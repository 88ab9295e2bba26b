package dev.daylight.review.conflict;

import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.Gatekeeper;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Knows who declared a conflict of interest, and turns them away wherever something is written into the trail:
/// that is
/// before every look and in every act. The database refuses the same once more.
@ApplicationScoped
public class Conflicts implements Gatekeeper {

    private final Database database;

    Conflicts(Database database) {
        this.database = database;
    }

    @Override
    public void mustLetPass(UUID caseId, Action action, Person by) {
        if (action != Action.CONFLICT_DECLARED && by != Person.SERVICE && isDeclared(caseId, by)) {
            throw new Objection(Kind.CONFLICT_OF_INTEREST);
        }
    }

    /// Before anything of the case is shown.
    ///
    /// @throws Objection when this person declared one
    public void mustHaveNone(UUID caseId, Person by) {
        if (isDeclared(caseId, by)) {
            throw new Objection(Kind.CONFLICT_OF_INTEREST);
        }
    }

    public boolean isDeclared(UUID caseId, Person by) {
        return database.first(
                        "SELECT true AS declared WHERE is_in_conflict(?, ?, ?)",
                        row -> row.flag("declared"),
                        caseId,
                        by.subject(),
                        by.enrolledAs())
                .isPresent();
    }
}
