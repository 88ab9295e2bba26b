package dev.daylight.standins.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// An HTTP server on the loopback address; each request has a virtual thread of its own.
public final class Door implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Door.class.getName());

    /// What stands behind an address.
    @FunctionalInterface
    public interface Answer {
        Reply to(Request request) throws Exception;
    }

    private final List<Route> routes = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    static {
        // Without it every small answer waits for the peer's delayed acknowledgement, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /// @param port 0 for any free one
    public Door(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        route("GET", "/health", new Visitor.Anybody(), _ -> Reply.json(200, java.util.Map.of("status", "UP")));
    }

    /// @param path with parts in braces for what varies, for example `/files/{id}`
    public Door route(String method, String path, Visitor visitor, Answer answer) {
        routes.add(new Route(method, path, visitor, answer));
        return this;
    }

    public Door open() {
        server.start();
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private Reply reply(HttpExchange exchange) {
        try {
            return answered(exchange);
        } catch (Problem problem) {
            return Reply.of(problem);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Reply.of(new Problem(503, "stopping", "This server is stopping."));
        } catch (Exception unexpected) {
            // The class alone: messages of libraries may quote what came in.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A request to {0} failed by {1} at {2}",
                    exchange.getHttpContext().getPath(),
                    unexpected.getClass().getName(),
                    List.of(unexpected.getStackTrace()).stream().limit(3).toList());
            return Reply.of(
                    new Problem(503, "unavailable", "This could not be done now; the same request may be sent again."));
        }
    }

    private Reply answered(HttpExchange exchange) throws Exception {
        String path = exchange.getRequestURI().getPath();
        List<Route> here = routes.stream().filter(route -> route.leadsTo(path)).toList();
        Optional<Route> found = here.stream()
                .filter(route -> route.method().equals(exchange.getRequestMethod()))
                .findFirst();
        if (here.isEmpty()) {
            throw Problem.notFound();
        }
        if (found.isEmpty()) {
            return Reply.of(new Problem(405, "method-not-allowed", "This address does not take that method."))
                    .with("Allow", here.stream().map(Route::method).collect(Collectors.joining(", ")));
        }
        Route route = found.get();
        Request request = new Request(exchange, route.variables(path));
        if (!route.visitor().is(request.authorization().orElse(""))) {
            return Reply.of(new Problem(401, "unauthenticated", "A valid credential is needed here."))
                    .with("WWW-Authenticate", route.visitor().challenge());
        }
        return route.answer().to(request);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
