package dev.daylight.intake.datarequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One entry of a request's timeline.
@Entity
@Table(name = "request_step")
public class RequestStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column
    long id;

    @Column(name = "request_id")
    UUID requestId;

    @Column(name = "agency_id")
    UUID agencyId;

    @Column
    @Enumerated(EnumType.STRING)
    RequestStatus status;

    @Column
    Instant at;

    /// For Hibernate.
    protected RequestStep() {}

    RequestStep(DataRequest request, Instant at) {
        this.requestId = request.id;
        this.agencyId = request.agencyId;
        this.status = request.status;
        this.at = at;
    }

    public RequestStatus status() {
        return status;
    }

    public Instant at() {
        return at;
    }
}
