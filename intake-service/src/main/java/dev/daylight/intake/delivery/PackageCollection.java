package dev.daylight.intake.delivery;

import dev.daylight.intake.access.Standings;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.DataRequestReading;
import dev.daylight.intake.datarequest.DataRequests;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.sealing.ObjectMissing;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Hands a package over, whole or in part.
@ApplicationScoped
public class PackageCollection {

    private static final Logger LOG = Logger.getLogger(PackageCollection.class);

    private final EntityManager entities;
    private final Agencies agencies;
    private final Standings standings;
    private final PackageShelf shelf;
    private final DownloadBook book;
    private final Clock clock;
    private final Duration lookAgainEvery;

    PackageCollection(
            EntityManager entities,
            Agencies agencies,
            Standings standings,
            PackageShelf shelf,
            DownloadBook book,
            Clock clock,
            @ConfigProperty(name = "daylight.delivery.look-again-every") Duration lookAgainEvery) {
        this.entities = entities;
        this.agencies = agencies;
        this.standings = standings;
        this.shelf = shelf;
        this.book = book;
        this.clock = clock;
        this.lookAgainEvery = lookAgainEvery;
    }

    /// Which bytes, as the headers Range and If-Range say.
    public record Wanted(@Nullable String range, @Nullable String ifRange) {
        public static final Wanted EVERYTHING = new Wanted(null, null);
    }

    private record Found(Delivery delivery, DeliveryState state) {}

    /// The package that was disclosed last.
    ///
    /// @throws HttpProblem when there is nothing to collect for this agency
    public Handover collect(Collector collector, String id) {
        return collect(collector, id, null, Wanted.EVERYTHING);
    }

    /// Fetched and checked first, noted second, given out last: what is noted as handed over was whole.
    ///
    /// @param deliveryId absent for the last one
    /// @throws HttpProblem when there is nothing to collect for this agency
    public Handover collect(Collector collector, String id, @Nullable String deliveryId, Wanted wanted) {
        UUID requestId = DataRequestReading.parse(id);
        Found found = find(collector, requestId, deliveryId);
        Delivery delivery = found.delivery();
        demandAvailable(delivery, found.state(), collector);
        String tag = PackageResponse.tag(delivery.agencyPackage.sha256());
        long bytes = delivery.agencyPackage.bytes();
        return switch (ByteRange.wanted(wanted.range(), wanted.ifRange(), tag, bytes)) {
            case ByteRange.Whole _ -> give(delivery, collector, ByteRange.whole(bytes), false);
            case ByteRange.Part(ByteRange range) -> give(delivery, collector, range, true);
            case ByteRange.Unsatisfiable _ -> {
                book.refuse(delivery, collector.subject(), Download.Outcome.NO_SUCH_RANGE);
                throw IntakeProblem.RANGE_NOT_SATISFIABLE
                        .builder()
                        .withDetail("The package has " + bytes + " bytes.")
                        .withHeader("Content-Range", "bytes */" + bytes)
                        .build();
            }
        };
    }

    private Found find(Collector collector, UUID requestId, @Nullable String deliveryId) {
        Optional<Found> found;
        try {
            found = QuarkusTransaction.requiringNew().call(() -> {
                agencies.require(collector.agency());
                DataRequest request = DataRequests.of(collector.agency(), entities)
                        .find(requestId)
                        .orElseThrow(DataRequestReading::unknown);
                return Deliveries.of(collector.agency(), entities)
                        .named(requestId, Optional.ofNullable(deliveryId))
                        .map(delivery -> new Found(delivery, state(delivery, request)));
            });
        } catch (HttpProblem unknown) {
            book.refuseUnknown(collector.agency(), collector.subject(), requestId);
            throw unknown;
        }
        if (found.isEmpty()) {
            book.refuseUnknown(collector.agency(), collector.subject(), requestId);
            throw deliveryId == null ? nothingToCollect() : DeliveryReading.unknown();
        }
        return found.get();
    }

    private Handover give(Delivery delivery, Collector collector, ByteRange range, boolean partial) {
        PackageForm form = check(delivery, collector);
        handOver(delivery, collector, range);
        return new Handover(shelf, delivery, range, partial, form, new Permission(delivery, collector));
    }

    private PackageForm check(Delivery delivery, Collector collector) {
        try (PackageShelf.Copy copy = shelf.open(delivery.id, delivery.agencyPackage)) {
            return PackageForm.of(copy.head(1));
        } catch (ObjectMissing | PackageDamaged e) {
            if (delivery.state(true, clock.instant()) == DeliveryState.EXPIRED) {
                // It ended since we looked, and what has ended is removed.
                demandAvailable(delivery, DeliveryState.EXPIRED, collector);
            }
            // A person has to act. The agency is asked to come back, and told nothing that is not so.
            LOG.errorf(
                    "package cannot be handed over requestId=%s cause=%s",
                    delivery.requestId, e.getClass().getSimpleName());
            book.refuse(delivery, collector.subject(), Download.Outcome.UNAVAILABLE);
            throw unavailable();
        } catch (IOException away) {
            book.refuse(delivery, collector.subject(), Download.Outcome.UNAVAILABLE);
            throw new UncheckedIOException(away);
        } catch (RuntimeException away) {
            book.refuse(delivery, collector.subject(), Download.Outcome.UNAVAILABLE);
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

    /// Everything that has to be true is looked at once more, under the locks of the request and the
    /// agency, in the transaction that notes the handover: fetching the package took a while.
    private void handOver(Delivery delivery, Collector collector, ByteRange range) {
        demandAvailable(
                delivery,
                certified(delivery, collector, () -> {
                    DataRequest request = DataRequests.of(collector.agency(), entities)
                            .findForChange(delivery.requestId)
                            .orElseThrow(DataRequestReading::unknown);
                    standings.demandStillCertified(collector.agency(), collector.subject(), collector.machine());
                    DeliveryState state = state(delivery, request);
                    if (state == DeliveryState.AVAILABLE) {
                        book.handOver(request, delivery, collector.subject(), range);
                    }
                    return state;
                }),
                collector);
    }

    private DeliveryState certified(Delivery delivery, Collector collector, Callable<DeliveryState> look) {
        try {
            return QuarkusTransaction.requiringNew().call(look);
        } catch (HttpProblem refused) {
            book.refuse(delivery, collector.subject(), Download.Outcome.NOT_ALLOWED);
            throw refused;
        }
    }

    private void demandAvailable(Delivery delivery, DeliveryState state, Collector collector) {
        switch (state) {
            case AVAILABLE -> {}
            case EXPIRED -> {
                book.refuse(delivery, collector.subject(), Download.Outcome.EXPIRED);
                throw IntakeProblem.DELIVERY_EXPIRED.because(
                        "The time for which it lay ready is over, and nobody prolongs it. File a new request if you"
                                + " still need it.");
            }
            case WITHHELD -> {
                book.refuse(delivery, collector.subject(), Download.Outcome.WITHHELD);
                throw nothingToCollect();
            }
        }
    }

    private DeliveryState state(Delivery delivery, DataRequest request) {
        return delivery.state(request.disclosed().isPresent(), clock.instant());
    }

    /// Lasts as long as the agency is certified, the person enrolled and the request upheld; a download
    /// that runs is asked for it again and again. Only the time for which the package lies ready is not
    /// looked at: who has begun in time may finish.
    final class Permission {

        private final Delivery delivery;
        private final Collector collector;
        private Instant lookedAt = clock.instant();

        private Permission(Delivery delivery, Collector collector) {
            this.delivery = delivery;
            this.collector = collector;
        }

        /// @throws HttpProblem when it is over
        void demand() {
            if (clock.instant().isBefore(lookedAt.plus(lookAgainEvery))) {
                return;
            }
            DeliveryState state = certified(delivery, collector, () -> {
                standings.demandStillCertified(collector.agency(), collector.subject(), collector.machine());
                boolean upheld = DataRequests.of(collector.agency(), entities)
                        .find(delivery.requestId)
                        .flatMap(DataRequest::disclosed)
                        .isPresent();
                return upheld ? DeliveryState.AVAILABLE : DeliveryState.WITHHELD;
            });
            demandAvailable(delivery, state, collector);
            lookedAt = clock.instant();
        }
    }
}
