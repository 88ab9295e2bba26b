package dev.daylight.messaging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The statements that the relay runs on its own connection.
final class OutboxTable {

    /// Any number that no other feature uses as an advisory lock in a service's database.
    private static final long RELAY_LOCK = 0x6461796c69676874L;

    private OutboxTable() {}

    /// Takes the lock for as long as the connection lives; PostgreSQL frees it when the process dies.
    static boolean tryLock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static void unlock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            statement.execute();
        }
    }

    static void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN outbox");
        }
    }

    /// Read before [#unpublished]: whatever was committed before this moment is in that statement's snapshot.
    static Instant now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    static List<OutboxRow> unpublished(Connection connection, int limit) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT id, event_id, topic, record_key, event_type, payload, occurred_at
                FROM outbox WHERE published_at IS NULL ORDER BY id LIMIT ?""")) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            nullable(row.getString(5)),
                            nullable(row.getString(6)),
                            row.getObject(7, OffsetDateTime.class).toInstant()));
                }
                return rows;
            }
        }
    }

    static void markPublished(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var statement =
                connection.prepareStatement("UPDATE outbox SET published_at = clock_timestamp() WHERE id = ANY (?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::id).toArray()));
            statement.executeUpdate();
        }
    }

    private static @Nullable String nullable(@Nullable String text) {
        return text;
    }
}
