package dev.daylight.intake.enrolment;

import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody proposed, unchecked.
@Schema(
        name = "NewEnrolment",
        requiredProperties = {"subject", "role", "name", "email", "badge"})
record NewEnrolment(
        @Schema(
                description = "Subject id at the identity provider; whoever is not enrolled is told their own in the"
                        + " answer `officer-not-enrolled`.",
                examples = "7c9ac4a6-4f9e-4f0e-8a3b-0d3c4d0f6c11")
        @Nullable
        String subject,

        @Schema(
                description = "A colleague can propose an OFFICER only.",
                enumeration = {"OFFICER", "AGENCY_ADMINISTRATOR", "MACHINE"})
        @Nullable
        String role,

        @Schema(description = "Kept sealed.", examples = "Jun Lin") @Nullable
        String name,

        @Schema(description = "At the agency. Kept sealed. It proves nothing.", examples = "lin@lka.musterland.example")
        @Nullable
        String email,

        @Schema(description = "Badge or staff number; of a program, its client id. Kept sealed.", examples = "4711")
        @Nullable
        String badge,

        @Schema(
                description = "For the compliance department: with whom at the agency it was confirmed, on the"
                        + " directory's number. Kept sealed.",
                examples = "Head of unit 31")
        @Nullable
        String calledBack) {

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with all that is at fault
    Proposal checked(EnrolmentOrigin origin) {
        Findings findings = new Findings();
        String who = findings.text("/subject", subject, 100);
        if (who != null && !who.matches("[A-Za-z0-9._:@-]+")) {
            findings.add(Fault.NOT_A_SUBJECT.at("/subject"));
        }
        EnrolmentRole as = findings.oneOf("/role", role, EnrolmentRole.class);
        if (origin == EnrolmentOrigin.COLLEAGUE && as != null && as != EnrolmentRole.OFFICER) {
            findings.add(Fault.UNKNOWN_VALUE.at("/role", "A colleague can propose an OFFICER only."));
        }
        String called = findings.text("/name", name, 200);
        String mail = findings.text("/email", email, 254);
        if (mail != null && !mail.matches("[^@\\s]+@[^@\\s]+")) {
            findings.add(Fault.NOT_AN_EMAIL_ADDRESS.at("/email"));
        }
        String number = findings.text("/badge", badge, 100);
        String spokenWith = calledBack == null && origin == EnrolmentOrigin.COLLEAGUE
                ? null
                : findings.text("/calledBack", calledBack, 200);
        if (!findings.none()) {
            throw IntakeProblem.VALIDATION_FAILED.because("See violations.", findings.violations());
        }
        return new Proposal(
                Objects.requireNonNull(who),
                Objects.requireNonNull(as),
                new PersonDetails(
                        Objects.requireNonNull(called),
                        Objects.requireNonNull(mail),
                        Objects.requireNonNull(number),
                        spokenWith));
    }

    /// Holds a person's name.
    @Override
    public String toString() {
        return "NewEnrolment[hidden]";
    }
}
