package dev.daylight.intake.agency;

import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A call back as it is entered, unchecked.
@Schema(
        name = "NewVerification",
        requiredProperties = {"numberCalled", "directorySource", "spokenWith", "calledAt"})
record NewVerification(
        @Schema(description = "The registered directory number, once more.", examples = "+4930123456") @Nullable
        String numberCalled,

        @Schema(
                description = "Where the number was looked up. Never the agency's own letter.",
                examples = "Directory of authorities of the federal state, edition of October 2026")
        @Nullable
        String directorySource,

        @Schema(description = "Who answered. Kept sealed.", examples = "Head of unit 31") @Nullable
        String spokenWith,

        @Schema(description = "When.", examples = "2026-11-20T09:30:00Z", format = "date-time") @Nullable
        String calledAt) {

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with all that is at fault
    CallBack checked(Instant now) {
        Findings findings = new Findings();
        String number = findings.text("/numberCalled", numberCalled, 16);
        String source = findings.text("/directorySource", directorySource, 300);
        String person = findings.text("/spokenWith", spokenWith, 200);
        Instant at = time(findings, now);
        if (!findings.none()) {
            throw IntakeProblem.VALIDATION_FAILED.because("See violations.", findings.violations());
        }
        return new CallBack(
                Objects.requireNonNull(number),
                Objects.requireNonNull(source),
                Objects.requireNonNull(person),
                Objects.requireNonNull(at));
    }

    private @Nullable Instant time(Findings findings, Instant now) {
        String text = findings.text("/calledAt", calledAt, 40);
        if (text == null) {
            return null;
        }
        try {
            Instant at = Instant.parse(text);
            if (at.isAfter(now)) {
                findings.add(Fault.IN_THE_FUTURE.at("/calledAt"));
                return null;
            }
            return at;
        } catch (DateTimeException e) {
            findings.add(Fault.NOT_A_TIME.at("/calledAt"));
            return null;
        }
    }

    /// Holds a person's name.
    @Override
    public String toString() {
        return "NewVerification[hidden]";
    }
}
