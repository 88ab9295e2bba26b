package dev.daylight.review.identity;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent;
import dev.daylight.contracts.agency.AgencyEvent.AgencyCertified;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRegistered;
import dev.daylight.contracts.agency.AgencyEvent.AgencyReinstated;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRevoked;
import dev.daylight.contracts.agency.AgencyEvent.AgencySuspended;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import dev.daylight.review.identity.Agency.Standing;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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

    /// As it stays until the transaction ends.
    @Transactional(TxType.MANDATORY)
    public Optional<Agency> untilCommit(UUID id) {
        return database.first("SELECT * FROM agency WHERE id = ? FOR SHARE", Agencies::read, id);
    }

    /// Whether it is suspended or was struck off, which stays so until the transaction ends. One that nobody has told
    /// of yet is not barred: what is granted to it waits for its certificate.
    @Transactional(TxType.MANDATORY)
    public boolean isBarredUntilCommit(UUID id) {
        return untilCommit(id).filter(Agency::isBarred).isPresent();
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
            case AgencySuspended suspended -> stand(suspended.agencyId(), Standing.SUSPENDED);
            case AgencyReinstated reinstated -> stand(reinstated.agencyId(), Standing.ACTIVE);
            case AgencyRevoked revoked -> stand(revoked.agencyId(), Standing.REVOKED);
            case AgencyEvent.OfficerEnrolled _, AgencyEvent.OfficerRemoved _ -> {}
        }
    }

    /// Revoked is for good; registering or certifying it anew changes nothing about that.
    ///
    /// @throws IllegalStateException when the agency was never heard of: the event is parked
    private void stand(UUID id, Standing standing) {
        int changed = database.change(
                "UPDATE agency SET standing = CASE standing WHEN 'REVOKED' THEN 'REVOKED' ELSE ? END WHERE id = ?",
                standing,
                id);
        if (changed == 0) {
            throw new IllegalStateException("an agency that was never registered");
        }
    }

    private void keep(UUID id, String name, String country, AgencyKind kind, @Nullable AgencyCertified certified) {
        database.change(
                """
                INSERT INTO agency (id, name, country, kind, certificate, certified_at, expires_on, directory_phone)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country, kind = excluded.kind,
                  certificate = excluded.certificate, certified_at = excluded.certified_at,
                  expires_on = excluded.expires_on, directory_phone = excluded.directory_phone""",
                id,
                name,
                country,
                kind,
                certified == null ? null : certified.encryptionCertificate(),
                certified == null ? null : certified.certifiedAt(),
                certified == null ? null : certified.expiresOn(),
                certified == null ? null : certified.directoryPhone());
    }

    private static Agency read(Row row) throws SQLException {
        var certificate = row.textOrNull("certificate");
        var expiresOn = row.dateOrNull("expires_on");
        return new Agency(
                row.uuid("id"),
                row.text("name"),
                row.text("country"),
                row.constant("kind", AgencyKind.class),
                certificate == null || expiresOn == null ? null : new Agency.Certification(certificate, expiresOn),
                row.constant("standing", Standing.class),
                row.textOrNull("directory_phone"));
    }
}
