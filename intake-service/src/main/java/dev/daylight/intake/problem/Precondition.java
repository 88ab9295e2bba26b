package dev.daylight.intake.problem;

import org.jspecify.annotations.Nullable;

/// What the caller believes to be changing: the value of If-Match.
public record Precondition(@Nullable String ifMatch) {

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when none was sent or another version stands there
    public void demand(long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw IntakeProblem.PRECONDITION_REQUIRED.because(
                    "Send If-Match with the ETag of what you have read, so that nobody's change is overwritten.");
        }
        demandIfSent(version);
    }

    public void demandIfSent(long version) {
        if (ifMatch != null && !ifMatch.isBlank() && !ifMatch.strip().equals("\"" + version + "\"")) {
            throw IntakeProblem.STALE.because("Read it again, then decide anew.");
        }
    }
}
