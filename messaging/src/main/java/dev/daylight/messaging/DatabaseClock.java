package dev.daylight.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/// The one clock that all replicas of a service share. Whatever must not happen too early asks this one.
@ApplicationScoped
public class DatabaseClock {

    private final DataSource dataSource;

    DatabaseClock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The database's wall clock now, not the start of the transaction.
    ///
    /// @throws DatabaseAway when the database does not answer
    public Instant now() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }
}
