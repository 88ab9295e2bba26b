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

    /// What an entry tells of.
    public enum What {
        /// The provider's status changed.
        STATUS,
        CLARIFICATION_ASKED,
        AMENDED,
        WITHDRAWAL_ASKED,
        PRESERVATION_PLACED,
        PRESERVATION_EXTENDED,
        PRESERVATION_TAKEN_OVER,
        /// The request that had taken it over came to nothing.
        PRESERVATION_RUNS_ON,
        PRESERVATION_ENDED,
        PAPER_FILED,
        PAPER_REFUSED,
        CONFIDENTIALITY_ORDER_FILED,
        CONFIDENTIALITY_EXTENSION_FILED,
        CONFIDENTIALITY_LIFT_FILED
    }

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
    What what;

    /// What the status was from then on.
    @Column
    @Enumerated(EnumType.STRING)
    RequestStatus status;

    @Column
    Instant at;

    /// For Hibernate.
    protected RequestStep() {}

    public RequestStep(DataRequest request, What what, Instant at) {
        this.requestId = request.id;
        this.agencyId = request.agencyId;
        this.what = what;
        this.status = request.status;
        this.at = at;
    }

    public boolean aboutStatus() {
        return what == What.STATUS;
    }

    public What what() {
        return what;
    }

    public RequestStatus status() {
        return status;
    }

    public Instant at() {
        return at;
    }
}
