package dev.daylight.messaging;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent;
import dev.daylight.contracts.agency.AgencyEvent.AgencyCertified;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRegistered;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A subscriber whose effects stand in a table, so that a test sees exactly what was committed.
@Singleton
class Ledger implements Subscriber<AgencyEvent> {

    private final Inbox inbox;
    private final DataSource dataSource;
    final Set<String> refused = ConcurrentHashMap.newKeySet();
    final Set<String> awaiting = ConcurrentHashMap.newKeySet();

    Ledger(Inbox inbox, DataSource dataSource) {
        this.inbox = inbox;
        this.dataSource = dataSource;
    }

    void createTable() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS ledger (id bigint GENERATED ALWAYS AS IDENTITY, key uuid, name text)");
        }
    }

    @Incoming("agencies")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Topic<AgencyEvent> topic() {
        return Topics.AGENCIES;
    }

    @Override
    public void on(AgencyEvent event, Envelope envelope) {
        String name = switch (event) {
            case AgencyRegistered registered -> registered.name();
            case AgencyCertified certified -> certified.name();
            case AgencyEvent.AgencySuspended _,
                    AgencyEvent.AgencyReinstated _,
                    AgencyEvent.AgencyRevoked _,
                    AgencyEvent.OfficerEnrolled _,
                    AgencyEvent.OfficerRemoved _ -> "nameless";
        };
        write(envelope.key(), name);
        if (awaiting.contains(name)) {
            throw new TryAgainLater("an outside system is away", new IllegalStateException("away"));
        }
        if (refused.contains(name)) {
            throw new IllegalStateException("this event breaks a rule");
        }
    }

    private void write(UUID key, String name) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("INSERT INTO ledger (key, name) VALUES (?, ?)")) {
            insert.setObject(1, key);
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    List<String> names(UUID key) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT name FROM ledger WHERE key = ? ORDER BY id")) {
            select.setObject(1, key);
            try (var row = select.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (row.next()) {
                    names.add(row.getString(1));
                }
                return names;
            }
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }
}
