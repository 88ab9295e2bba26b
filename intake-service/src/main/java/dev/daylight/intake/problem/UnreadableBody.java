package dev.daylight.intake.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/// A body that ends too early or goes on too long is the sender's fault. Our own files never get here: what fails with
/// them is wrapped where it fails.
@Provider
class UnreadableBody extends ExceptionMapperBase<IOException> {

    @Override
    protected HttpProblem toProblem(IOException exception) {
        return "Request too large".equals(exception.getMessage())
                ? IntakeProblem.BODY_TOO_LARGE.because("Send less.")
                : IntakeProblem.MALFORMED_REQUEST.because(
                        "The body ends before it is whole, or its encoding is unknown.");
    }
}
