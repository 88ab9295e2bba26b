package dev.daylight.review.audit;

import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/// Whose the accounts are, as their tokens said. Where one proposes and another confirms, the database looks here.
@ApplicationScoped
class EnrolledPeople {

    private final Database database;

    EnrolledPeople(Database database) {
        this.database = database;
    }

    void remember(Person person) {
        if (person.enrolledAs() != null) {
            database.change(
                    "INSERT INTO enrolled_person (subject, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    person.subject(),
                    person.enrolledAs());
        }
    }
}
