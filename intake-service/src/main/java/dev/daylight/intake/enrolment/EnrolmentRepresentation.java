package dev.daylight.intake.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An enrolment as the agency's own people and the compliance department see it.
@Schema(name = "Enrolment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrolmentRepresentation(
        UUID id,
        UUID agencyId,
        String subject,
        EnrolmentRole role,
        EnrolmentState state,
        String name,
        String email,
        String badge,
        @Nullable String calledBack,
        EnrolmentOrigin origin,
        Instant proposedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant removedAt,
        @Nullable String reason,

        @Schema(
                description = "Who suspended or removed this person. What COMPLIANCE, the provider's compliance"
                        + " department, decided, only they undo. Absent when nobody did.")
        @Nullable
        Side decidedBy,

        long version) {

    static EnrolmentRepresentation of(Enrolment enrolment, PersonDetails person, @Nullable String reason) {
        return new EnrolmentRepresentation(
                enrolment.id,
                enrolment.agencyId,
                enrolment.subject,
                enrolment.role,
                enrolment.state,
                person.name(),
                person.email(),
                person.badge(),
                person.calledBack(),
                enrolment.origin,
                enrolment.proposedAt,
                enrolment.confirmedAt,
                enrolment.removedAt,
                reason,
                enrolment.decidedBy(),
                enrolment.version);
    }

    /// Holds a person's name.
    @Override
    public String toString() {
        return "EnrolmentRepresentation[" + id + "]";
    }
}
