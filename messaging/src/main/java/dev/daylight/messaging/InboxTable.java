package dev.daylight.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// The statements behind inbox, parked events and watermarks. Each joins the transaction under way, if there is one.
@ApplicationScoped
class InboxTable {

    private static final ObjectMapper HEADERS = new ObjectMapper();

    private final DataSource dataSource;

    InboxTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @return false when the event took effect before: insert first, so that two deliveries at once cannot both pass
    boolean insert(UUID eventId, String topic, UUID key) {
        return run(
                "INSERT INTO inbox (event_id, topic, record_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", insert -> {
                    insert.setObject(1, eventId);
                    insert.setString(2, topic);
                    insert.setObject(3, key);
                    return insert.executeUpdate() == 1;
                });
    }

    /// Whether something of this key on this topic waits for an operator.
    boolean anyParkedOn(String topic, UUID key) {
        return exists("""
                SELECT 1 FROM parked_event
                WHERE replayed_at IS NULL AND topic = ? AND record_key = ? LIMIT 1""", topic, key);
    }

    /// On any topic, and also while something waits whose key nobody could read: it may be about this one.
    boolean anyParkedFor(UUID key) {
        return exists(
                "SELECT 1 FROM parked_event WHERE replayed_at IS NULL AND (record_key = ? OR record_key IS NULL) LIMIT 1",
                key);
    }

    long countParked() {
        return run("SELECT count(*) FROM parked_event WHERE replayed_at IS NULL", select -> {
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    void park(ConsumerRecord<String, byte[]> record, @Nullable UUID key, String reason) {
        run("""
                INSERT INTO parked_event (topic, partition_no, offset_no, record_key, headers, payload, reason)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT DO NOTHING""", insert -> {
            insert.setString(1, record.topic());
            insert.setInt(2, record.partition());
            insert.setLong(3, record.offset());
            insert.setObject(4, key, Types.OTHER);
            insert.setString(5, headers(record));
            insert.setBytes(6, record.value());
            insert.setString(7, reason);
            return insert.executeUpdate();
        });
    }

    List<ParkedEvent> parked() {
        return run("""
                SELECT id, topic, record_key, headers, reason, parked_at FROM parked_event
                WHERE replayed_at IS NULL ORDER BY id""", select -> {
            try (ResultSet row = select.executeQuery()) {
                List<ParkedEvent> events = new ArrayList<>();
                while (row.next()) {
                    events.add(new ParkedEvent(
                            row.getLong(1),
                            row.getString(2),
                            nullable(row.getObject(3, UUID.class)),
                            parseHeaders(row.getString(4)).get(CloudEventHeaders.TYPE),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
                }
                return events;
            }
        });
    }

    /// The parked record as it was read from the topic, locked until the transaction ends.
    Optional<ConsumerRecord<String, byte[]>> lockParked(long id) {
        return run("""
                SELECT topic, partition_no, offset_no, record_key, headers, payload FROM parked_event
                WHERE id = ? AND replayed_at IS NULL FOR UPDATE""", select -> {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(record(row)) : Optional.empty();
            }
        });
    }

    /// Whether an older event of the same topic and key is still parked: it has to go first.
    boolean anyParkedBefore(long id) {
        return exists("""
                SELECT 1 FROM parked_event later JOIN parked_event earlier
                  ON earlier.topic = later.topic AND earlier.record_key = later.record_key AND earlier.id < later.id
                WHERE later.id = ? AND earlier.replayed_at IS NULL LIMIT 1""", id);
    }

    void markReplayed(long id) {
        run("UPDATE parked_event SET replayed_at = clock_timestamp() WHERE id = ?", update -> {
            update.setLong(1, id);
            return update.executeUpdate();
        });
    }

    void keepWatermark(String topic, int partition, Instant passed) {
        run("""
                INSERT INTO watermark (topic, partition_no, passed_at) VALUES (?, ?, ?)
                ON CONFLICT (topic, partition_no) DO UPDATE SET passed_at = excluded.passed_at
                WHERE watermark.passed_at < excluded.passed_at""", upsert -> {
            upsert.setString(1, topic);
            upsert.setInt(2, partition);
            upsert.setObject(3, OffsetDateTime.ofInstant(passed, ZoneOffset.UTC));
            return upsert.executeUpdate();
        });
    }

    /// The oldest watermark of a topic, if each of its partitions has one.
    Optional<Instant> oldestWatermark(String topic, int partitions) {
        return run("SELECT count(*), min(passed_at) FROM watermark WHERE topic = ?", select -> {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1) < partitions
                        ? Optional.empty()
                        : Optional.of(row.getObject(2, OffsetDateTime.class).toInstant());
            }
        });
    }

    /// Whether the database answers at all: tells a bad event from a bad day.
    boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean exists(String sql, Object... parameters) {
        return run(sql, select -> {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        });
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private static String headers(ConsumerRecord<String, byte[]> record) {
        Map<String, @Nullable String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), CloudEventHeaders.text(record.headers(), header.key()));
        }
        try {
            return HEADERS.writeValueAsString(headers).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private static Map<String, String> parseHeaders(String json) {
        try {
            return HEADERS.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds what we wrote", e);
        }
    }

    private static ConsumerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        var headers = new RecordHeaders();
        parseHeaders(row.getString(5)).forEach((name, text) -> {
            if (text != null) {
                headers.add(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        UUID key = nullable(row.getObject(4, UUID.class));
        return recordOf(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                key == null ? "" : key.toString(),
                row.getBytes(6),
                headers);
    }

    private static ConsumerRecord<String, byte[]> recordOf(
            String topic, int partition, long offset, String key, byte[] value, RecordHeaders headers) {
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                value,
                headers,
                Optional.empty());
    }

    private static <T> @Nullable T nullable(@Nullable T value) {
        return value;
    }
}
