package dev.daylight.standins.door;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What came in at the door.
public final class Request {

    /// Enough for any JSON document of these protocols.
    private static final int LARGEST_DOCUMENT = 1 << 20;

    private final HttpExchange exchange;
    private final Map<String, String> path;

    Request(HttpExchange exchange, Map<String, String> path) {
        this.exchange = exchange;
        this.path = path;
    }

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    /// A part of the path that must be a UUID; anything else is nothing that could exist.
    public UUID id(String name) {
        String text = path(name);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            // answered below, together with the short forms that UUID.fromString lets pass
        }
        throw Problem.notFound();
    }

    public Optional<String> query(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> decoded(pair[0]).equals(name))
                .map(pair -> pair.length == 2 ? decoded(pair[1]) : "")
                .findFirst();
    }

    Optional<String> authorization() {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    public String remoteAddress() {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    /// The bytes of the body, at most as many as named.
    public byte[] body(int limit) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Problem(413, "body-too-large", "The body is larger than " + limit + " bytes.");
            }
            return bytes;
        }
    }

    /// The body as a document of this shape; unknown fields are refused, so that a typing error is not taken for
    /// "none".
    public <T> T document(Class<T> type) throws IOException {
        byte[] bytes = body(LARGEST_DOCUMENT);
        try {
            return Json.read(bytes, type);
        } catch (IOException unreadable) {
            // Jackson's message quotes the input, which may hold identifiers.
            throw new Problem(400, "malformed", "The body is not the JSON document that this address takes.");
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Problem(400, "malformed", "The query is not properly encoded.");
        }
    }
}
