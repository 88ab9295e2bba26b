package dev.daylight.intake.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/// An Accept header that nobody can read says nothing, as if it were not there. The framework would stumble over it
/// when it writes the answer: after the call has done its work.
@ApplicationScoped
class ReadableAccept {

    private static final int EARLY = 499;

    void register(@Observes Filters filters) {
        filters.register(ReadableAccept::check, EARLY);
    }

    private static void check(RoutingContext context) {
        for (String accept : context.request().headers().getAll(HttpHeaders.ACCEPT)) {
            if (!isReadable(accept)) {
                context.request().headers().remove(HttpHeaders.ACCEPT);
                break;
            }
        }
        context.next();
    }

    private static boolean isReadable(String accept) {
        try {
            for (String type : accept.split(",", -1)) {
                MediaType.valueOf(type.strip());
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
