package dev.daylight.review.outside;

import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What stands in the service's database.
@ApplicationScoped
public class Records {

    private final Database database;

    Records(Database database) {
        this.database = database;
    }

    /// Types of the events about a case, in the order in which they go out.
    public List<String> events(UUID caseId) {
        return database.all(
                "SELECT event_type FROM outbox WHERE record_key = ? AND topic = 'review.cases.v1' ORDER BY id",
                row -> row.text("event_type"),
                caseId);
    }

    public String event(UUID caseId, String type) {
        return database.first(
                        "SELECT payload FROM outbox WHERE record_key = ? AND event_type = ?",
                        row -> row.text("payload"),
                        caseId,
                        type)
                .orElseThrow();
    }

    public String packageKey(UUID caseId) {
        return database.first(
                        "SELECT package_key FROM disclosure WHERE case_id = ?", row -> row.text("package_key"), caseId)
                .orElseThrow();
    }

    public Database database() {
        return database;
    }
}
