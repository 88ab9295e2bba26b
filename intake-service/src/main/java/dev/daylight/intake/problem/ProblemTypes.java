package dev.daylight.intake.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Gives problems that the framework makes a stable type, and takes the request's address out of all of them: the
/// answer to somebody else's id has to be the same, byte for byte, as the answer to an id that nobody has.
@ApplicationScoped
class ProblemTypes implements ProblemPostProcessor {

    private static final Set<String> UNFIT_PARAMETERS = Set.of("cause", "stackTrace");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        boolean ours =
                problem.getType() != null && "urn".equals(problem.getType().getScheme());
        IntakeProblem kind = ours ? IntakeProblem.of(problem) : IntakeProblem.forStatus(problem.getStatusCode());
        HttpProblem.Builder builder = kind.builder().withStatus(problem.getStatusCode());
        if (ours && problem.getDetail() != null) {
            builder.withDetail(problem.getDetail());
        }
        problem.getParameters().forEach((name, value) -> {
            if (!UNFIT_PARAMETERS.contains(name)) {
                builder.with(name, value);
            }
        });
        problem.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }
}
