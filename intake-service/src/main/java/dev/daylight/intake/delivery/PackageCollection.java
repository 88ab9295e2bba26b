package dev.daylight.intake.delivery;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent.PackageCollected;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.DataRequestReading;
import dev.daylight.intake.datarequest.DataRequests;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.messaging.Outbox;
import dev.daylight.sealing.ObjectMissing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Hands a package over, whole or in part.
@ApplicationScoped
public class PackageCollection {

    private static final Logger LOG = Logger.getLogger(PackageCollection.class);

    private final EntityManager entities;
    private final Agencies agencies;
    private final PackageShelf shelf;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final MeterRegistry meters;

    PackageCollection(
            EntityManager entities,
            Agencies agencies,
            PackageShelf shelf,
            Outbox outbox,
            AuditTrail audit,
            Clock clock,
            MeterRegistry meters) {
        this.entities = entities;
        this.agencies = agencies;
        this.shelf = shelf;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.meters = meters;
    }

    /// Which bytes, as the headers Range and If-Range say.
    public record Wanted(@Nullable String range, @Nullable String ifRange) {
        public static final Wanted EVERYTHING = new Wanted(null, null);
    }

    private record Found(Delivery delivery, DeliveryState state) {}

    /// The package that was disclosed last.
    ///
    /// @throws HttpProblem when there is nothing to collect for this agency
    public Handover collect(AgencyId agency, String collector, String id) {
        return collect(agency, collector, id, null, Wanted.EVERYTHING);
    }

    /// Fetched and checked first, noted second, given out last: what is noted as handed over was whole.
    ///
    /// @param deliveryId absent for the last one
    /// @throws HttpProblem when there is nothing to collect for this agency
    public Handover collect(AgencyId agency, String collector, String id, @Nullable String deliveryId, Wanted wanted) {
        UUID requestId = DataRequestReading.parse(id);
        Found found = find(agency, collector, requestId, deliveryId);
        Delivery delivery = found.delivery();
        switch (found.state()) {
            case AVAILABLE -> {}
            case EXPIRED -> {
                refuse(delivery, collector, Download.Outcome.EXPIRED);
                throw IntakeProblem.DELIVERY_EXPIRED.because(
                        "The time for which it lay ready is over, and nobody prolongs it. File a new request if you"
                                + " still need it.");
            }
            case WITHHELD -> {
                refuse(delivery, collector, Download.Outcome.WITHHELD);
                throw nothingToCollect();
            }
        }
        String tag = PackageResponse.tag(delivery.agencyPackage.sha256());
        long bytes = delivery.agencyPackage.bytes();
        return switch (ByteRange.wanted(wanted.range(), wanted.ifRange(), tag, bytes)) {
            case ByteRange.Whole _ -> give(delivery, collector, ByteRange.whole(bytes), false);
            case ByteRange.Part(ByteRange range) -> give(delivery, collector, range, true);
            case ByteRange.Unsatisfiable _ -> {
                refuse(delivery, collector, Download.Outcome.NO_SUCH_RANGE);
                throw IntakeProblem.RANGE_NOT_SATISFIABLE
                        .builder()
                        .withDetail("The package has " + bytes + " bytes.")
                        .withHeader("Content-Range", "bytes */" + bytes)
                        .build();
            }
        };
    }

    private Found find(AgencyId agency, String collector, UUID requestId, @Nullable String deliveryId) {
        Optional<Found> found;
        try {
            found = QuarkusTransaction.requiringNew().call(() -> {
                agencies.require(agency);
                DataRequest request =
                        DataRequests.of(agency, entities).find(requestId).orElseThrow(DataRequestReading::unknown);
                return named(agency, requestId, deliveryId)
                        .map(delivery -> new Found(
                                delivery, delivery.state(request.disclosed().isPresent(), clock.instant())));
            });
        } catch (HttpProblem unknown) {
            noteAttempt(agency, collector, requestId);
            throw unknown;
        }
        if (found.isEmpty()) {
            noteAttempt(agency, collector, requestId);
            throw deliveryId == null ? nothingToCollect() : DeliveryReading.unknown();
        }
        return found.get();
    }

    private Optional<Delivery> named(AgencyId agency, UUID requestId, @Nullable String deliveryId) {
        Deliveries deliveries = Deliveries.of(agency, entities);
        return deliveryId == null
                ? deliveries.of(requestId).stream().findFirst()
                : AgencyId.parse(deliveryId).flatMap(id -> deliveries.find(requestId, id.value()));
    }

    private Handover give(Delivery delivery, String collector, ByteRange range, boolean partial) {
        PackageForm form = check(delivery, collector);
        QuarkusTransaction.requiringNew().run(() -> note(delivery, collector, range));
        return new Handover(shelf, delivery, range, partial, form);
    }

    private PackageForm check(Delivery delivery, String collector) {
        try (PackageShelf.Copy copy = shelf.open(delivery.id, delivery.agencyPackage)) {
            return PackageForm.of(copy.head(1));
        } catch (ObjectMissing | PackageDamaged e) {
            // A person has to act. The agency is asked to come back, and told nothing that is not so.
            LOG.errorf(
                    "package cannot be handed over requestId=%s cause=%s",
                    delivery.requestId, e.getClass().getSimpleName());
            refuse(delivery, collector, Download.Outcome.UNAVAILABLE);
            throw unavailable();
        } catch (IOException away) {
            refuse(delivery, collector, Download.Outcome.UNAVAILABLE);
            throw new UncheckedIOException(away);
        } catch (RuntimeException away) {
            refuse(delivery, collector, Download.Outcome.UNAVAILABLE);
            throw away;
        }
    }

    static HttpProblem unavailable() {
        return HttpProblem.builder(IntakeProblem.TEMPORARILY_UNAVAILABLE.because(
                        "The package cannot be handed over at the moment. We have been told of it."))
                .withHeader("Retry-After", 600)
                .build();
    }

    private static HttpProblem nothingToCollect() {
        return IntakeProblem.PACKAGE_NOT_AVAILABLE.because(
                "Nothing has been disclosed for this request. Its status tells how far it is.");
    }

    private void note(Delivery delivery, String collector, ByteRange range) {
        DataRequest request = DataRequests.of(new AgencyId(delivery.agencyId), entities)
                .findForChange(delivery.requestId)
                .orElseThrow(DataRequestReading::unknown);
        Instant now = now();
        Download download = Download.of(delivery, collector, range, now);
        entities.persist(download);
        audit.note(
                download.outcome == Download.Outcome.WHOLE
                        ? AuditAction.PACKAGE_DOWNLOADED
                        : AuditAction.PACKAGE_DOWNLOADED_IN_PART,
                collector,
                delivery.agencyId,
                delivery.requestId);
        if (request.collect(now)) {
            outbox.append(
                    Topics.DATA_REQUESTS,
                    delivery.requestId,
                    new PackageCollected(delivery.requestId, delivery.id, now));
            meters.counter("daylight.packages.collected").increment();
        }
    }

    private void refuse(Delivery delivery, String collector, Download.Outcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.persist(Download.refused(delivery, collector, outcome, now()));
            audit.note(AuditAction.PACKAGE_DOWNLOAD_REFUSED, collector, delivery.agencyId, delivery.requestId);
        });
    }

    /// Where there is no delivery of theirs, the trail alone tells that somebody tried.
    private void noteAttempt(AgencyId agency, String collector, UUID requestId) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.note(AuditAction.PACKAGE_DOWNLOAD_REFUSED, collector, agency.value(), requestId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
