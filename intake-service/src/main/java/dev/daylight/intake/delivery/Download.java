package dev.daylight.intake.delivery;

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
import org.jspecify.annotations.Nullable;

/// One attempt to download a package.
@Entity
@Table(name = "package_download")
public class Download {

    /// What became of it. The names stand in the database.
    public enum Outcome {
        WHOLE,
        PART,
        EXPIRED,
        WITHHELD,
        NO_SUCH_RANGE,
        /// The stored package is away, or is not the disclosed one.
        UNAVAILABLE,
        /// The agency, or whoever asked, might not receive anything at that moment, or did not sign in
        /// strongly enough. After a handover: it was broken off for that.
        NOT_ALLOWED,
        TOO_OFTEN;

        boolean handedOver() {
            return this == WHOLE || this == PART;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column
    long id;

    @Column(name = "delivery_id")
    UUID deliveryId;

    @Column(name = "agency_id")
    UUID agencyId;

    @Column
    String subject;

    @Column
    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Column(name = "first_byte")
    @Nullable
    Long firstByte;

    @Column(name = "last_byte")
    @Nullable
    Long lastByte;

    @Column
    Instant at;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected Download() {}

    private Download(Delivery delivery, String subject, Outcome outcome, Instant at) {
        this.deliveryId = delivery.id;
        this.agencyId = delivery.agencyId;
        this.subject = subject;
        this.outcome = outcome;
        this.at = at;
    }

    static Download refused(Delivery delivery, String subject, Outcome outcome, Instant at) {
        return new Download(delivery, subject, outcome, at);
    }

    static Download of(Delivery delivery, String subject, ByteRange range, Instant at) {
        boolean whole = range.length() == delivery.agencyPackage.bytes();
        Download download = new Download(delivery, subject, whole ? Outcome.WHOLE : Outcome.PART, at);
        download.firstByte = range.first();
        download.lastByte = range.last();
        return download;
    }
}
