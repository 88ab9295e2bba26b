package dev.daylight.intake.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a call that takes something away or gives it back: why.
@Schema(name = "Because", requiredProperties = "reason")
public record Because(
        @Schema(description = "Why. Kept sealed.", examples = "The agency reports a stolen account.") @Nullable
        String reason) {

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it is missing
    public static String of(byte[] body) {
        Findings findings = new Findings();
        String text =
                findings.text("/reason", StrictJson.read(body, Because.class).reason(), 2000);
        if (text == null) {
            throw IntakeProblem.VALIDATION_FAILED.because("See violations.", List.copyOf(findings.violations()));
        }
        return text;
    }

    /// May name people.
    @Override
    public String toString() {
        return "Because[hidden]";
    }
}
