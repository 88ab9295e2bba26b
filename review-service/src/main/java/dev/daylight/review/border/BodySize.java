package dev.daylight.review.border;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Nobody has much to say to this service. A body that announces more is refused with a problem document; one that
/// hides its length runs into the server's own limit, which has no document.
@ApplicationScoped
class BodySize {

    private static final long LARGEST = 64 * 1024;
    /// Ahead of the server's own limit.
    private static final int FIRST = 500;

    void register(@Observes Filters filters) {
        filters.register(BodySize::check, FIRST);
    }

    private static void check(RoutingContext context) {
        if (announced(context) <= LARGEST) {
            context.next();
            return;
        }
        Problem problem = Problem.ofStatus(413);
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
                // The rest of the body is not worth reading.
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(JsonObject.of(
                                "type", problem.type(),
                                "title", problem.title(),
                                "status", problem.status(),
                                "detail", problem.detail())
                        .encode());
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
