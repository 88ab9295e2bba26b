package dev.daylight.intake.delivery;

import dev.daylight.intake.datarequest.PackageArrived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Puts a package on the list in the transaction in which the request becomes disclosed. Its time runs from here, not
/// from the disclosure: an agency does not lose days because we were behind.
@ApplicationScoped
class DeliveryArrival {

    private final EntityManager entities;
    private final Clock clock;
    private final DeliveryTerm term;

    DeliveryArrival(EntityManager entities, Clock clock, DeliveryTerm term) {
        this.entities = entities;
        this.clock = clock;
        this.term = term;
    }

    void on(@Observes PackageArrived arrived) {
        if (entities.find(Delivery.class, arrived.disclosureId()) != null) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        entities.persist(new Delivery(
                arrived.disclosureId(),
                arrived.requestId(),
                arrived.agency().value(),
                arrived.agencyPackage(),
                arrived.disclosedAt(),
                now,
                term.end(now)));
    }
}
