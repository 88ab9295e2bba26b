package dev.daylight.intake.delivery;

import dev.daylight.intake.datarequest.StoredDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;

/// One package for the agency. Its id is the disclosure's.
@Entity
@Immutable
@Table(name = "delivery")
class Delivery {

    @Id
    @Column
    UUID id;

    @Column(name = "request_id")
    UUID requestId;

    @Column(name = "agency_id")
    UUID agencyId;

    @Embedded
    @EmbeddedColumnNaming("package_%s")
    StoredDocument agencyPackage;

    @Column(name = "disclosed_at")
    Instant disclosedAt;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    @Column(name = "available_until")
    Instant availableUntil;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    Delivery(
            UUID id,
            UUID requestId,
            UUID agencyId,
            StoredDocument agencyPackage,
            Instant disclosedAt,
            Instant arrivedAt,
            Instant availableUntil) {
        this.id = id;
        this.requestId = requestId;
        this.agencyId = agencyId;
        this.agencyPackage = agencyPackage;
        this.disclosedAt = disclosedAt;
        this.arrivedAt = arrivedAt;
        this.availableUntil = availableUntil;
    }

    /// @param handedOut whether the request's status still allows to hand anything out
    DeliveryState state(boolean handedOut, Instant now) {
        if (!handedOut) {
            return DeliveryState.WITHHELD;
        }
        return now.isBefore(availableUntil) ? DeliveryState.AVAILABLE : DeliveryState.EXPIRED;
    }
}
