package dev.daylight.intake.delivery;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent.PackageCollected;
import dev.daylight.intake.access.CollectionRefused;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.messaging.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// Writes every attempt to download down, twice: for the agency's people, who see each other's, and for
/// the trail.
@ApplicationScoped
class DownloadBook {

    private final EntityManager entities;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final MeterRegistry meters;

    DownloadBook(EntityManager entities, Outbox outbox, AuditTrail audit, Clock clock, MeterRegistry meters) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.meters = meters;
    }

    /// In the transaction that made sure that these bytes may go out.
    ///
    /// @param request locked
    @Transactional(TxType.MANDATORY)
    void handOver(DataRequest request, Delivery delivery, String subject, ByteRange range) {
        Instant now = now();
        boolean begins = begins(delivery, subject, range);
        Download download = Download.of(delivery, subject, range, now);
        entities.persist(download);
        audit.note(
                download.outcome == Download.Outcome.WHOLE
                        ? AuditAction.PACKAGE_DOWNLOADED
                        : AuditAction.PACKAGE_DOWNLOADED_IN_PART,
                subject,
                delivery.agencyId,
                delivery.requestId);
        request.collect(now);
        if (begins) {
            outbox.append(
                    Topics.DATA_REQUESTS,
                    delivery.requestId,
                    new PackageCollected(delivery.requestId, delivery.id, now));
            meters.counter("daylight.packages.collected").increment();
        }
    }

    /// Whoever goes on where a download broke off has not begun another one.
    private boolean begins(Delivery delivery, String subject, ByteRange range) {
        return range.first() == 0
                || !Deliveries.of(new AgencyId(delivery.agencyId), entities).anyHandedOver(delivery, subject);
    }

    void refuse(Delivery delivery, String subject, Download.Outcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.persist(Download.refused(delivery, subject, outcome, now()));
            noteRefused(Optional.of(new AgencyId(delivery.agencyId)), subject, delivery.requestId);
        });
    }

    /// Where there is no delivery of theirs, the trail alone tells that somebody tried.
    void refuseUnknown(AgencyId agency, String subject, UUID requestId) {
        QuarkusTransaction.requiringNew().run(() -> noteRefused(Optional.of(agency), subject, requestId));
    }

    /// Attempts that came no further than the gate: a stolen password without the second factor is one of
    /// them.
    void on(@Observes CollectionRefused refused) {
        refused.request()
                .flatMap(AgencyId::parse)
                .map(AgencyId::value)
                .ifPresent(request -> QuarkusTransaction.requiringNew().run(() -> {
                    delivery(refused, request)
                            .map(delivery ->
                                    Download.refused(delivery, refused.subject(), outcome(refused.why()), now()))
                            .ifPresent(entities::persist);
                    noteRefused(refused.agency(), refused.subject(), request);
                }));
    }

    private Optional<Delivery> delivery(CollectionRefused refused, UUID request) {
        return refused.agency()
                .flatMap(agency -> Deliveries.of(agency, entities).named(request, refused.delivery()));
    }

    private static Download.Outcome outcome(CollectionRefused.Why why) {
        return switch (why) {
            case NOT_ALLOWED -> Download.Outcome.NOT_ALLOWED;
            case TOO_OFTEN -> Download.Outcome.TOO_OFTEN;
        };
    }

    private void noteRefused(Optional<AgencyId> agency, String subject, UUID requestId) {
        audit.note(
                AuditAction.PACKAGE_DOWNLOAD_REFUSED,
                subject,
                agency.map(AgencyId::value).orElse(null),
                requestId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
