package dev.daylight.intake.enrolment;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.problem.Because;
import dev.daylight.intake.problem.Precondition;
import dev.daylight.intake.problem.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an agency's own people can do about each other, for pages.
@ApplicationScoped
public class Colleagues {

    private final Enrolments enrolments;

    Colleagues(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /// What can be done to an enrolment.
    public enum Change {
        CONFIRM,
        SUSPEND,
        REINSTATE,
        REMOVE
    }

    /// Somebody as a form names them, unchecked.
    public record Proposed(
            @Nullable String subject,
            @Nullable String name,
            @Nullable String email,
            @Nullable String badge) {

        /// Holds a person's name.
        @Override
        public String toString() {
            return "Proposed[hidden]";
        }
    }

    public List<EnrolmentRepresentation> of(AgencyId agency, String reader) {
        return enrolments.of(agency, new Actor.OfAgency(agency, reader));
    }

    /// @param id made up by the form, so that a second click proposes nobody twice
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with all that is at fault
    public void propose(UUID id, AgencyId agency, String by, Proposed proposed) {
        NewEnrolment entry = new NewEnrolment(
                proposed.subject(),
                EnrolmentRole.OFFICER.name(),
                proposed.name(),
                proposed.email(),
                proposed.badge(),
                null);
        enrolments.propose(id, agency, entry.checked(EnrolmentOrigin.COLLEAGUE), EnrolmentOrigin.COLLEAGUE, by);
    }

    /// @param reason needed for everything but a confirmation
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it cannot be done, or not by this person
    public void change(
            String enrolment,
            AgencyId agency,
            String by,
            Change change,
            @Nullable String reason,
            Precondition precondition) {
        UUID id = AgencyId.parse(enrolment).map(AgencyId::value).orElseThrow(Enrolments::unknown);
        Actor actor = new Actor.OfAgency(agency, by);
        switch (change) {
            case CONFIRM -> enrolments.confirm(id, actor, precondition);
            case SUSPEND -> enrolments.suspend(id, actor, because(reason), precondition);
            case REINSTATE -> enrolments.reinstate(id, actor, because(reason), precondition);
            case REMOVE -> enrolments.remove(id, actor, because(reason), precondition);
        }
    }

    private static String because(@Nullable String reason) {
        return Because.of(StrictJson.write(new Because(reason)));
    }
}
