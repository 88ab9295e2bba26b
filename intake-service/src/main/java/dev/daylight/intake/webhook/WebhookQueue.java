package dev.daylight.intake.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The worker's side of the tables. A worker takes an agency's webhook for a while, so that nobody else calls there at
/// the same time; should it die, the while runs out.
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class WebhookQueue {

    private static final String CLAIM = """
            UPDATE webhook SET busy_until = ? WHERE agency_id IN (
              SELECT w.agency_id FROM webhook w JOIN agency a ON a.id = w.agency_id
              WHERE w.busy_until <= ? AND a.state <> 'REVOKED' AND EXISTS (
                SELECT FROM webhook_message m
                WHERE m.agency_id = w.agency_id AND m.state = 'WAITING' AND m.next_attempt_at <= ?)
              ORDER BY w.busy_until LIMIT ? FOR UPDATE OF w SKIP LOCKED)
            RETURNING agency_id, url, failures""";
    private static final String DUE = """
            SELECT seq, id, kind, request_id, status, request_version, at, attempts, queued_at FROM webhook_message
            WHERE agency_id = ? AND state = 'WAITING' AND next_attempt_at <= ? ORDER BY seq LIMIT ?""";
    private static final String RECORD = """
            UPDATE webhook_message SET state = ?, attempts = attempts + 1, next_attempt_at = coalesce(?, next_attempt_at),
              last_attempt_at = ?, last_outcome = ?
            WHERE seq = ? AND state = 'WAITING'""";
    private static final String RELEASE =
            "UPDATE webhook SET busy_until = ?, failures = ? WHERE agency_id = ? AND busy_until = ?";
    private static final String COUNT = "SELECT count(*) FROM webhook_message WHERE state = 'WAITING'";

    private final DataSource database;

    WebhookQueue(DataSource database) {
        this.database = database;
    }

    /// @param until how long it is taken
    /// @param failures in a row, before this
    record Claim(UUID agencyId, String url, int failures, Instant until) {
        @Override
        public String toString() {
            return "Claim[" + agencyId + "]";
        }
    }

    record Due(
            long seq,
            UUID id,
            WebhookMessage.Kind kind,
            @Nullable String requestId,
            @Nullable String status,
            @Nullable Long version,
            Instant at,
            int attempts,
            Instant queuedAt) {}

    List<Claim> claim(Instant now, Instant until, int most) {
        return query(
                CLAIM,
                row -> new Claim(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), until),
                time(until),
                time(now),
                time(now),
                most);
    }

    List<Due> due(Claim claim, Instant now, int most) {
        return query(
                DUE,
                row -> new Due(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        WebhookMessage.Kind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        row.getTimestamp(7).toInstant(),
                        row.getInt(8),
                        row.getTimestamp(9).toInstant()),
                claim.agencyId(),
                time(now),
                most);
    }

    /// @param next absent when it is not tried again
    void record(Due message, MessageState state, @Nullable Instant next, Instant now, Attempt attempt) {
        update(RECORD, state.name(), next == null ? null : time(next), time(now), attempt.code(), message.seq());
    }

    void release(Claim claim, Instant free, int failures) {
        update(RELEASE, time(free), failures, claim.agencyId(), time(claim.until()));
    }

    long waiting() {
        return query(COUNT, row -> row.getLong(1)).getFirst();
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> shape, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(shape.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of webhooks cannot be read", e);
        }
    }

    private void update(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of webhooks cannot be written", e);
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            if (values[index] == null) {
                statement.setNull(index + 1, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                statement.setObject(index + 1, values[index]);
            }
        }
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }
}
