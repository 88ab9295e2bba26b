package dev.daylight.review.outside;

import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// What stands in the service's database.
@ApplicationScoped
public class Records {

    private final Database database;
    private final DataSource dataSource;

    Records(Database database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
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

    /// What a hand at the database can do, past the service.
    public void byHand(String sql, Object... parameters) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    public Database database() {
        return database;
    }
}
