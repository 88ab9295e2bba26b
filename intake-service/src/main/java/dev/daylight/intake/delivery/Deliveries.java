package dev.daylight.intake.delivery;

import dev.daylight.intake.agency.AgencyId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The deliveries of one agency; every query says whose.
final class Deliveries {

    private final EntityManager entities;
    private final AgencyId agency;

    private Deliveries(EntityManager entities, AgencyId agency) {
        this.entities = entities;
        this.agency = agency;
    }

    static Deliveries of(AgencyId agency, EntityManager entities) {
        return new Deliveries(entities, agency);
    }

    /// Newest first.
    List<Delivery> of(UUID requestId) {
        return entities.createQuery(
                        "FROM Delivery d WHERE d.requestId = :request AND d.agencyId = :agency ORDER BY d.arrivedAt DESC",
                        Delivery.class)
                .setParameter("request", requestId)
                .setParameter("agency", agency.value())
                .getResultList();
    }

    Optional<Delivery> find(UUID requestId, UUID id) {
        return of(requestId).stream().filter(delivery -> delivery.id.equals(id)).findFirst();
    }

    /// @param deliveryId absent for the last one
    Optional<Delivery> named(UUID requestId, Optional<String> deliveryId) {
        return deliveryId.isEmpty()
                ? of(requestId).stream().findFirst()
                : deliveryId.flatMap(AgencyId::parse).flatMap(id -> find(requestId, id.value()));
    }

    /// In the order in which they were tried.
    List<Download> downloads(Delivery delivery) {
        return entities.createQuery(
                        "FROM Download d WHERE d.deliveryId = :delivery AND d.agencyId = :agency ORDER BY d.id",
                        Download.class)
                .setParameter("delivery", delivery.id)
                .setParameter("agency", agency.value())
                .getResultList();
    }

    boolean anyHandedOver(Delivery delivery, String subject) {
        return !entities.createQuery(
                        "SELECT d.id FROM Download d WHERE d.deliveryId = :delivery AND d.agencyId = :agency"
                                + " AND d.subject = :subject AND d.firstByte IS NOT NULL",
                        Long.class)
                .setParameter("delivery", delivery.id)
                .setParameter("agency", agency.value())
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
