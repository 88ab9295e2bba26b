package dev.daylight.intake.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// Where an agency wants to hear. One for each agency; how the worker stands with it is the worker's own columns.
@Entity
@Table(name = "webhook")
class Webhook {

    @Id
    @Column(name = "agency_id")
    UUID agencyId;

    @Column
    String url;

    @Column
    String description;

    @Column(name = "enrolled_by")
    String enrolledBy;

    @Column(name = "enrolled_at")
    Instant enrolledAt;

    @Version
    @Column
    long version;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    Webhook(UUID agencyId, NewWebhook.Sound wanted, String by, Instant at) {
        this.agencyId = agencyId;
        this.url = wanted.address().uri().toString();
        this.description = wanted.description();
        this.enrolledBy = by;
        this.enrolledAt = at;
    }

    /// Whether this is what is wanted already.
    boolean is(NewWebhook.Sound wanted) {
        return url.equals(wanted.address().uri().toString()) && description.equals(wanted.description());
    }

    void become(NewWebhook.Sound wanted, String by, Instant at) {
        url = wanted.address().uri().toString();
        description = wanted.description();
        enrolledBy = by;
        enrolledAt = at;
    }
}
