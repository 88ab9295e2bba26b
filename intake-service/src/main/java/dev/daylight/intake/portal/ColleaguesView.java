package dev.daylight.intake.portal;

import dev.daylight.intake.enrolment.EnrolmentOrigin;
import dev.daylight.intake.enrolment.EnrolmentRepresentation;
import dev.daylight.intake.enrolment.EnrolmentState;
import dev.daylight.intake.enrolment.Side;
import dev.daylight.intake.webhook.MessageRepresentation;
import dev.daylight.intake.webhook.WebhookRepresentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The agency's people and its webhook.
///
/// @param administrator whether the reader confirms and suspends
/// @param own subject id of the reader
public record ColleaguesView(
        List<EnrolmentRepresentation> people,
        boolean administrator,
        String own,
        @Nullable WebhookRepresentation webhook,
        List<MessageRepresentation> messages) {

    public boolean confirmable(EnrolmentRepresentation person) {
        return administrator
                && person.state() == EnrolmentState.PROPOSED
                && person.origin() == EnrolmentOrigin.COLLEAGUE;
    }

    public boolean suspendable(EnrolmentRepresentation person) {
        return administrator
                && person.state() == EnrolmentState.ENROLLED
                && !person.subject().equals(own);
    }

    public boolean reinstatable(EnrolmentRepresentation person) {
        return administrator && person.state() == EnrolmentState.SUSPENDED && !decidedByCompliance(person);
    }

    /// Then the agency can change nothing about it.
    public boolean decidedByCompliance(EnrolmentRepresentation person) {
        return person.decidedBy() == Side.COMPLIANCE;
    }

    public boolean removable(EnrolmentRepresentation person) {
        return administrator
                && person.state() != EnrolmentState.REMOVED
                && !decidedByCompliance(person)
                && !person.subject().equals(own);
    }

    /// Holds names.
    @Override
    public String toString() {
        return "ColleaguesView[]";
    }
}
