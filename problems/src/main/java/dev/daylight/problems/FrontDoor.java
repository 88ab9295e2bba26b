package dev.daylight.problems;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

/// Looks at every request before anything else does, and answers what nobody behind it will.
@ApplicationScoped
class FrontDoor {

    /// Ahead of the server's own limits, which answer without a document.
    private static final int FIRST = 500;

    private static final int LONGEST_ADDRESS = 4096;
    private static final int LARGEST_HEADERS = 20 * 1024;

    private final BodySizes sizes;
    private final Bodies bodies;

    FrontDoor(BodySizes sizes, Bodies bodies) {
        this.sizes = sizes;
        this.bodies = bodies;
    }

    void first(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    /// Runs when no route has answered.
    void last(@Observes Router router) {
        router.errorHandler(404, context -> Problem.notFound().answer(context.response()));
        router.errorHandler(400, context -> Problem.malformedAddress().answer(context.response()));
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            bodies.refuse(context, Problem.addressTooLong(LONGEST_ADDRESS));
        } else if (headers(request) > LARGEST_HEADERS) {
            bodies.refuse(context, Problem.headersTooLarge(LARGEST_HEADERS));
        } else if (!isReadable(context)) {
            bodies.refuse(context, Problem.malformedAddress());
        } else if (!Tokens.couldBeOne(request)) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            bodies.refuse(context, Problem.unauthenticated());
        } else {
            bodies.check(context, sizes.largest(context.normalizedPath()));
        }
    }

    private static long headers(HttpServerRequest request) {
        long length = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            length += header.getKey().length() + header.getValue().length() + 4;
        }
        return length;
    }

    /// Escapes are whole, and none of them stands for the character that ends texts elsewhere.
    private static boolean isReadable(RoutingContext context) {
        try {
            // Quarkus makes this check itself, and without a document, unless it is told to leave it to us.
            new URI(context.request().uri());
            QueryStringDecoder decoder =
                    new QueryStringDecoder(context.request().uri());
            return context.normalizedPath().indexOf('\0') < 0
                    && decoder.path().indexOf('\0') < 0
                    && decoder.parameters().values().stream()
                            .flatMap(List::stream)
                            .noneMatch(value -> value.indexOf('\0') >= 0);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return false;
        }
    }
}
