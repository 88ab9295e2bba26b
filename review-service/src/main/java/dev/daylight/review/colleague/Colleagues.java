package dev.daylight.review.colleague;

import dev.daylight.review.audit.Person;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Remembers who came, so that cases can be handed to them.
@ApplicationScoped
public class Colleagues {

    /// Often enough to notice that somebody lost a role, seldom enough to cost nothing.
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;

    Colleagues(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param reviews whether this person has the role of a reviewer at the moment
    @Transactional
    public void came(Person person, boolean reviews) {
        database.change(
                """
                INSERT INTO colleague AS c (subject, name, person, reviews, seen_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (subject) DO UPDATE
                  SET name = EXCLUDED.name, person = EXCLUDED.person, reviews = EXCLUDED.reviews, seen_at = EXCLUDED.seen_at
                  WHERE c.seen_at < ? OR c.name <> EXCLUDED.name
                    OR c.person IS DISTINCT FROM EXCLUDED.person OR c.reviews <> EXCLUDED.reviews""",
                person.subject(),
                person.name(),
                person.enrolledAs(),
                reviews,
                clock.instant(),
                clock.instant().minus(KNOWN_FOR));
    }

    /// By name.
    public List<Person> reviewers() {
        return database.all(
                "SELECT * FROM colleague WHERE reviews ORDER BY lower(name), subject LIMIT 500", Colleagues::person);
    }

    /// @return empty when there is none, or when they were no reviewer the last time they came
    public Optional<Person> reviewer(String subject) {
        return database.first("SELECT * FROM colleague WHERE reviews AND subject = ?", Colleagues::person, subject);
    }

    private static Person person(Row row) throws SQLException {
        return new Person(row.text("subject"), row.text("name"), row.textOrNull("person"));
    }
}
