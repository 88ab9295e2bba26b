package dev.daylight.review.identity;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent;
import dev.daylight.contracts.agency.AgencyEvent.AgencyCertified;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRegistered;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Keeps what intake tells of agencies.
@ApplicationScoped
public class Agencies implements Subscriber<AgencyEvent> {

    private final Inbox inbox;
    private final Database database;

    Agencies(Inbox inbox, Database database) {
        this.inbox = inbox;
        this.database = database;
    }

    public Optional<Agency> find(UUID id) {
        return database.first("SELECT * FROM agency WHERE id = ?", Agencies::read, id);
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
        switch (event) {
            // Registering anew puts the agency back to where it may not be answered until somebody certifies it again.
            case AgencyRegistered registered ->
                keep(registered.agencyId(), registered.name(), registered.country(), registered.kind(), null);
            case AgencyCertified certified ->
                keep(certified.agencyId(), certified.name(), certified.country(), certified.kind(), certified);
            case AgencyEvent.AgencySuspended _, AgencyEvent.AgencyReinstated _, AgencyEvent.AgencyRevoked _ ->
                throw new IllegalStateException("not yet");
            case AgencyEvent.OfficerEnrolled _, AgencyEvent.OfficerRemoved _ -> {}
        }
    }

    private void keep(UUID id, String name, String country, AgencyKind kind, @Nullable AgencyCertified certified) {
        database.change(
                """
                INSERT INTO agency (id, name, country, kind, certificate, certified_at, expires_on)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country, kind = excluded.kind,
                  certificate = excluded.certificate, certified_at = excluded.certified_at,
                  expires_on = excluded.expires_on""",
                id,
                name,
                country,
                kind,
                certified == null ? null : certified.encryptionCertificate(),
                certified == null ? null : certified.certifiedAt(),
                certified == null ? null : certified.expiresOn());
    }

    private static Agency read(Row row) throws SQLException {
        var certificate = row.textOrNull("certificate");
        var expiresOn = row.dateOrNull("expires_on");
        return new Agency(
                row.uuid("id"),
                row.text("name"),
                row.text("country"),
                row.constant("kind", AgencyKind.class),
                certificate == null || expiresOn == null ? null : new Agency.Certification(certificate, expiresOn));
    }
}
