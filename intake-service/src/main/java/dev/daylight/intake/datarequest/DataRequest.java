package dev.daylight.intake.datarequest;

import dev.daylight.contracts.casefile.NoDataReason;
import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.blindindex.BlindIndex;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/// A filed request: what can be said of it without opening the seal, and how far it is. Whoever changes one holds its
/// row lock.
@Entity
@Table(name = "data_request")
public class DataRequest {

    @Id
    @Column
    UUID id;

    @Column(name = "agency_id", updatable = false)
    UUID agencyId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    DataRequestKind kind;

    @Column
    @Enumerated(EnumType.STRING)
    DesiredStatus desired;

    @Column
    @Enumerated(EnumType.STRING)
    RequestStatus status;

    @Column
    @Convert(converter = StatedReasons.class)
    List<StatedReason> reasons;

    @Column(name = "rules_version")
    String rulesVersion;

    @Column(name = "filed_at", updatable = false)
    Instant filedAt;

    @Column(name = "follow_ups")
    int followUps;

    /// What the agency told us, for its own eyes; opened with the context of [SealedParticulars].
    @Column(name = "sealed_particulars")
    byte[] sealedParticulars;

    @Embedded
    @EmbeddedColumnNaming("particulars_%s")
    StoredDocument particulars;

    /// Absent for an emergency whose paper has not come yet.
    @Embedded
    @EmbeddedColumnNaming("instrument_%s")
    @Nullable
    StoredDocument instrument;

    @Column(name = "instrument_code")
    @Nullable
    String instrumentCode;

    @Embedded
    @EmbeddedColumnNaming("statement_%s")
    @Nullable
    StoredDocument statement;

    @Embedded
    @Nullable
    Deadline deadline;

    @Column(name = "index_key")
    @Nullable
    String indexKey;

    @Column(name = "case_number_index")
    byte @Nullable [] caseNumberIndex;

    @Column(name = "officer_index")
    byte @Nullable [] officerIndex;

    @Column(name = "preservation_id", updatable = false)
    @Nullable
    UUID preservationId;

    @Column(name = "superseded_by")
    @Nullable
    UUID supersededBy;

    @Column(name = "keep_until")
    @Nullable
    Instant keepUntil;

    @Column(name = "keep_until_first", updatable = false)
    @Nullable
    Instant keepUntilFirst;

    @Column(name = "extendable_until")
    @Nullable
    Instant extendableUntil;

    @Column(name = "extended_at")
    @Nullable
    Instant extendedAt;

    @Column(name = "preserved_at")
    @Nullable
    Instant preservedAt;

    @Column(name = "preservation_ended_at")
    @Nullable
    Instant preservationEndedAt;

    @Column(name = "preservation_end")
    @Enumerated(EnumType.STRING)
    @Nullable
    PreservationEnd preservationEnd;

    @Column(name = "preservation_proof")
    @Nullable
    String preservationProof;

    @Column(name = "paper_due_at", updatable = false)
    @Nullable
    Instant paperDueAt;

    @Column(name = "paper_filed_at")
    @Nullable
    Instant paperFiledAt;

    @Column(name = "disclosure_id")
    @Nullable
    UUID disclosureId;

    @Embedded
    @EmbeddedColumnNaming("package_%s")
    @Nullable
    StoredDocument agencyPackage;

    @Column(name = "no_data_reason")
    @Enumerated(EnumType.STRING)
    @Nullable
    NoDataReason noDataReason;

    @Column(name = "collected_at")
    @Nullable
    Instant collectedAt;

    @Version
    @Column
    long version;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected DataRequest() {}

    DataRequest(
            UUID id,
            AgencyId agency,
            DataRequestKind kind,
            List<StatedReason> refusedFor,
            String rulesVersion,
            byte[] sealedParticulars,
            StoredDocument particulars,
            Instant filedAt) {
        this.id = id;
        this.agencyId = agency.value();
        this.kind = kind;
        this.desired = DesiredStatus.SUBMITTED;
        this.status = refusedFor.isEmpty() ? RequestStatus.RECEIVED : RequestStatus.REFUSED;
        this.reasons = List.copyOf(refusedFor);
        this.rulesVersion = rulesVersion;
        this.sealedParticulars = sealedParticulars;
        this.particulars = particulars;
        this.filedAt = filedAt;
    }

    /// By what it can be found again; both digests are of one key.
    void index(BlindIndex.Entry caseNumber, BlindIndex.Entry officer) {
        indexKey = caseNumber.keyId();
        caseNumberIndex = caseNumber.digest();
        officerIndex = officer.digest();
    }

    public UUID id() {
        return id;
    }

    public AgencyId agency() {
        return new AgencyId(agencyId);
    }

    public DataRequestKind kind() {
        return kind;
    }

    public DesiredStatus desired() {
        return desired;
    }

    public RequestStatus status() {
        return status;
    }

    public List<StatedReason> reasons() {
        return reasons;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public long version() {
        return version;
    }

    public Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline);
    }

    public Preservation preservation() {
        return new Preservation(
                preservedAt,
                keepUntil,
                extendableUntil,
                extendedAt,
                supersededBy,
                preservationEndedAt,
                preservationEnd,
                preservationProof);
    }

    /// Until when the paper of an emergency has to be there. One that was refused is not.
    public Optional<Instant> paperDueAt() {
        return Optional.ofNullable(paperDueAt);
    }

    public Optional<Instant> paperFiledAt() {
        return Optional.ofNullable(paperFiledAt);
    }

    /// The package for the agency, once disclosed. What turned out to be unfounded is handed to nobody any more, nor
    /// is what was given before a paper on which review then denied.
    public Optional<Disclosed> disclosed() {
        StoredDocument stored = agencyPackage;
        UUID disclosure = disclosureId;
        return stored == null || disclosure == null || status != RequestStatus.DISCLOSED || isDeniedOnItsPaper()
                ? Optional.empty()
                : Optional.of(new Disclosed(disclosure, stored));
    }

    /// @param disclosureId which disclosure
    /// @param agencyPackage encrypted to the agency
    public record Disclosed(UUID disclosureId, StoredDocument agencyPackage) {}

    public Optional<Instant> collectedAt() {
        return Optional.ofNullable(collectedAt);
    }

    /// Keeps the time of the first collection.
    public void collect(Instant at) {
        if (collectedAt == null) {
            collectedAt = at;
        }
    }

    /// Something that the agency did after filing: the request has a new version from here on.
    public void followUp() {
        followUps++;
    }

    /// The agency wants it no more. What the provider did is for the provider to say.
    public void cancel() {
        desired = DesiredStatus.CANCELLED;
    }

    /// @return the new end, or empty when there is no extension left
    public Optional<Instant> extend(Instant at) {
        Instant until = extendableUntil;
        if (until == null) {
            return Optional.empty();
        }
        keepUntil = until;
        extendableUntil = null;
        extendedAt = at;
        return Optional.of(until);
    }

    /// Whether a production request may take this over: one at a time, and while the term lasts. Afterwards review may
    /// have let the data go, and whoever asked for them would learn that much too late.
    boolean canBeSuperseded(Instant now) {
        return kind == DataRequestKind.PRESERVATION
                && !status.isOver()
                && supersededBy == null
                && desired == DesiredStatus.SUBMITTED
                && keepUntil != null
                && now.isBefore(keepUntil);
    }

    void supersede(UUID by) {
        supersededBy = by;
    }

    /// The request that took this over came to nothing, so the term runs on and another one may ask for the data.
    ///
    /// @return false when that one does not hold it (any more), or when nothing is kept any more
    boolean releaseFrom(UUID production) {
        if (!production.equals(supersededBy) || status.isOver()) {
            return false;
        }
        supersededBy = null;
        return true;
    }

    /// The paper of an emergency came and was let in: what was told before is told anew, with the instrument.
    void bringPaper(
            byte[] sealedForTheAgency,
            StoredDocument particularsWithPaper,
            StoredDocument paper,
            @Nullable String code,
            Instant at) {
        sealedParticulars = sealedForTheAgency;
        particulars = particularsWithPaper;
        instrument = paper;
        instrumentCode = code;
        reasons = List.of();
        paperFiledAt = at;
    }

    /// The paper did not suffice, so it counts as none: nothing changes but that the agency can read why.
    /// The time for a better one runs on.
    void refusePaper(List<StatedReason> why) {
        reasons = List.copyOf(why);
    }

    /// @return whether this moved it: what came before in the story does not, nor does what review told before it heard
    ///     how the story ended here
    /// @throws IllegalStateException when the story contradicts itself
    public boolean moveTo(RequestStatus next) {
        if (status.mayBecome(next, kind)) {
            if (status == RequestStatus.DENIED) {
                // What was said against it was said without its paper.
                reasons = List.of();
            }
            status = next;
            return true;
        }
        if (isBehind(next) || endedHere()) {
            return false;
        }
        throw new IllegalStateException(status + " cannot become " + next);
    }

    private boolean isBehind(RequestStatus next) {
        return next == status
                || next == RequestStatus.IN_REVIEW && status != RequestStatus.REFUSED
                || next == RequestStatus.PRESERVED && kind != DataRequestKind.PRODUCTION
                || isLookedAtAgain() && isOfTheSecondLook(next)
                // The agency withdrew while review came to its own end.
                || next == RequestStatus.WITHDRAWN && status.isOver() && desired == DesiredStatus.CANCELLED;
    }

    /// An emergency was answered before its paper, and the paper is here: what review says from then on does not take
    /// back what the agency was told before.
    boolean isLookedAtAgain() {
        return paperFiledAt != null
                && switch (status) {
                    case GRANTED, PARTIALLY_GRANTED, DISCLOSED, NO_DATA -> true;
                    case RECEIVED,
                            REFUSED,
                            IN_REVIEW,
                            CHALLENGED,
                            PRESERVED,
                            DENIED,
                            WITHDRAWN,
                            EXPIRED,
                            SUPERSEDED,
                            UNFOUNDED -> false;
                };
    }

    /// Reasons of a refused paper are gone once a better one is here, so these are of the second look.
    private boolean isDeniedOnItsPaper() {
        return isLookedAtAgain() && !reasons.isEmpty();
    }

    private static boolean isOfTheSecondLook(RequestStatus next) {
        return next == RequestStatus.GRANTED
                || next == RequestStatus.CHALLENGED
                || next == RequestStatus.PARTIALLY_GRANTED
                || next == RequestStatus.DENIED
                || next == RequestStatus.NO_DATA;
    }

    /// Emergencies end here when no paper that suffices has come; review hears of it later. In older rows
    /// a refused paper was one, and ended them too.
    private boolean endedHere() {
        return kind == DataRequestKind.EMERGENCY
                && (status == RequestStatus.UNFOUNDED || status == RequestStatus.REFUSED && paperFiledAt != null);
    }
}
