package dev.daylight.intake.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Refuses a body that announces itself as too large before a byte of it is read, and says so as a problem. A body that
/// hides its length is cut off by the server's own limit.
@ApplicationScoped
class BodyLimit {

    /// Before everything else, the server's own limit included: that one answers without a document.
    private static final int FIRST = 500;

    private final BodyLimits limits;

    BodyLimit(BodyLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        if (announced(context) <= limits.limitOf(context.normalizedPath())) {
            context.next();
            return;
        }
        IntakeProblem problem = IntakeProblem.BODY_TOO_LARGE;
        var document =
                problem.because("Send less; the limit is " + limits.limitOf(context.normalizedPath()) / 1024 + " KiB.");
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(new JsonObject()
                        .put("type", problem.type().toString())
                        .put("title", document.getTitle())
                        .put("status", problem.status())
                        .put("detail", document.getDetail())
                        .encode());
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // The HTTP layer refuses it by itself.
        }
    }
}
