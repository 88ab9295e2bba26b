package dev.daylight.intake.delivery;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent.DeliveryEnded;
import dev.daylight.messaging.DatabaseClock;
import dev.daylight.messaging.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Tells review, to whom the object belongs, that nobody downloads it any more. The event and the mark that it was told
/// are one transaction: neither a second replica nor a restart tells it again.
@ApplicationScoped
class DeliveryEnds {

    private static final Logger LOG = Logger.getLogger(DeliveryEnds.class);
    private static final int AT_ONCE = 50;

    /// Who begins in the last moment may finish, from a checked copy of ours; it is fetched by then.
    private static final Duration UNTIL_THE_LAST_COPY_IS_HERE = Duration.ofHours(1);

    private final EntityManager entities;
    private final Outbox outbox;
    private final DatabaseClock clock;

    DeliveryEnds(EntityManager entities, Outbox outbox, DatabaseClock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "${daylight.intake.sweep-every}",
            identity = "ended-deliveries",
            concurrentExecution = ConcurrentExecution.SKIP)
    void everySoOften() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "ended deliveries are told of later cause=%s", e.getClass().getSimpleName());
        }
    }

    void sweep() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(this::tellSome);
        } while (told == AT_ONCE);
    }

    private int tellSome() {
        Instant now = clock.now();
        List<UUID> over = entities
                .createNativeQuery(
                        "SELECT e.delivery_id FROM delivery_end e JOIN delivery d ON d.id = e.delivery_id"
                                + " WHERE e.told_at IS NULL AND d.available_until <= :longEnoughAgo"
                                + " ORDER BY d.available_until LIMIT " + AT_ONCE + " FOR UPDATE OF e SKIP LOCKED",
                        UUID.class)
                .setParameter("longEnoughAgo", now.minus(UNTIL_THE_LAST_COPY_IS_HERE))
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
        over.forEach(id -> tell(entities.find(Delivery.class, id), now));
        return over.size();
    }

    private void tell(Delivery delivery, Instant now) {
        outbox.append(
                Topics.DATA_REQUESTS,
                delivery.requestId,
                new DeliveryEnded(delivery.requestId, delivery.id, delivery.availableUntil));
        entities.createNativeQuery("UPDATE delivery_end SET told_at = :now WHERE delivery_id = :id")
                .setParameter("now", now)
                .setParameter("id", delivery.id)
                .executeUpdate();
    }
}
