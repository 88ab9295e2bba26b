package dev.daylight.reporting.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/// Gives what the framework refuses by status alone (no such address, no such method, a body of the wrong kind) a name
/// that callers can rely on, and takes the echo of what was asked out of it.
@ApplicationScoped
class NamelessProblems implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        HttpProblem.Builder named = HttpProblem.builder()
                .withType(URI.create("urn:daylight:problem:" + slug(problem.getStatusCode())))
                .withStatus(problem.getStatusCode())
                .withTitle(problem.getTitle());
        problem.getHeaders().forEach(named::withHeader);
        return named.build();
    }

    private static String slug(int status) {
        return switch (status) {
            case 400 -> "malformed-request";
            case 401 -> "unauthenticated";
            case 403 -> "role-missing";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "media-type-unsupported";
            default -> status < 500 ? "refused" : "internal-error";
        };
    }
}
