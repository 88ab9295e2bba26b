package dev.daylight.review.border;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives a lasting type to the problems that the framework makes itself: no route, no token, body that is no JSON.
@ApplicationScoped
class NamelessProblems implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getType() != null
                ? problem
                : HttpProblem.builder(problem)
                        .withType(Problems.type(slug(problem.getStatusCode())))
                        .build();
    }

    private static String slug(int status) {
        return switch (status) {
            case 400 -> "invalid-request";
            case 401 -> "not-authenticated";
            case 403 -> "wrong-role";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "media-type-not-supported";
            default -> status < 500 ? "refused" : "failure";
        };
    }
}
