package dev.daylight.standins.door;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What goes out at the door.
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static Reply json(int status, Object document) {
        return of(status, "application/json", Json.write(document));
    }

    /// One document on each line.
    public static Reply lines(List<?> documents) {
        StringBuilder lines = new StringBuilder();
        documents.forEach(each -> lines.append(Json.write(each)).append('\n'));
        return of(200, "application/x-ndjson", lines.toString());
    }

    public static Reply xml(String document) {
        return of(200, "application/xml;charset=utf-8", document);
    }

    public static Reply nothing() {
        return new Reply(204, Map.of(), new byte[0]);
    }

    static Reply of(Problem problem) {
        Map<String, Object> document = Map.of(
                "type", problem.type(),
                "title", problem.sentence(),
                "status", problem.status());
        return of(problem.status(), "application/problem+json", Json.write(document));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    private static Reply of(int status, String contentType, String text) {
        return new Reply(status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8));
    }

    /// Bodies carry people's data.
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
