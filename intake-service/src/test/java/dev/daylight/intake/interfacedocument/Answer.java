package dev.daylight.intake.interfacedocument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What came back.
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String contentType() {
        return header("content-type");
    }

    /// Empty when it is not there.
    String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElse("");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }

    /// The slug of a problem; empty when it is none.
    String problem() {
        return json().path("type").asText().replace("urn:daylight:problem:", "");
    }

    /// All that a caller can compare, the member that repeats the caller's own address aside.
    String comparable() {
        Map<String, List<String>> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        told.putAll(headers);
        told.remove("date");
        String content = text();
        if (json() instanceof ObjectNode object) {
            object.remove("instance");
            content = object.toString();
        }
        return status + " " + told + " " + content;
    }
}
