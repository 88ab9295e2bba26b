package dev.daylight.messaging;

import dev.daylight.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where a service says what happened. A row here commits or vanishes with the state change beside it.
///
/// Append while you hold the row lock of the aggregate that the event is about: then the order of the rows is the order
/// of the facts, whatever transactions run beside.
@ApplicationScoped
public class Outbox {

    /// In bytes of UTF-8. Kafka's default limit is 1 MiB a record; a larger event would stop the relay for everybody,
    /// so
    /// it is refused where it is made.
    static final int LARGEST_PAYLOAD = 900_000;

    private final DataSource dataSource;
    private final Clock clock;
    private final Ids ids;
    private final OutboxBell bell;

    Outbox(DataSource dataSource, Clock clock, Ids ids, OutboxBell bell) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.ids = ids;
        this.bell = bell;
    }

    /// Appends an event to the transaction that is under way.
    ///
    /// @param key the aggregate; events of one key stay in order
    /// @throws jakarta.transaction.TransactionalException when there is no transaction
    @Transactional(TxType.MANDATORY)
    public <E> void append(Topic<E> topic, UUID key, E event) {
        String payload = EventJson.write(event);
        if (payload.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException(event.getClass().getSimpleName()
                    + " is too large for an event: put the large part into a document");
        }
        insert(topic.name(), key, Topic.wireType(event.getClass()), payload);
    }

    /// Removes a key from a topic that keeps only the newest record of each.
    @Transactional(TxType.MANDATORY)
    public void appendTombstone(Topic<?> topic, UUID key) {
        insert(topic.name(), key, null, null);
    }

    private void insert(String topic, UUID key, @Nullable String type, @Nullable String payload) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO outbox (event_id, topic, record_key, event_type, payload, occurred_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, ids.next());
            insert.setString(2, topic);
            insert.setObject(3, key);
            insert.setObject(4, type, Types.VARCHAR);
            insert.setObject(5, payload, Types.VARCHAR);
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
        bell.ringAfterCommit();
    }
}
