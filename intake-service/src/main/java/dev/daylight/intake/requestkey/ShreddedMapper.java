package dev.daylight.intake.requestkey;

import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.sealing.KeyDestroyed;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/// What was shredded is gone, not broken.
@Provider
class ShreddedMapper extends ExceptionMapperBase<KeyDestroyed> {

    @Override
    protected HttpProblem toProblem(KeyDestroyed destroyed) {
        return IntakeProblem.DATA_REQUEST_SHREDDED.because(
                "Its data were destroyed when their time was over. That it was filed stays on record.");
    }
}
