package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a server said.
public record Answer(
        int status,
        String contentType,
        Optional<String> etag,
        Optional<String> location,
        Optional<String> challenge,
        byte[] body) {

    private static final int ENOUGH_TO_UNDERSTAND = 600;

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new NotSo("a JSON document", describe());
        }
    }

    public <T> T as(Class<T> type) {
        try {
            return Json.MAPPER.readValue(body, type);
        } catch (IOException e) {
            throw new NotSo("a " + type.getSimpleName() + " document (" + e.getMessage() + ")", describe());
        }
    }

    public boolean isProblem() {
        return contentType.startsWith("application/problem+json");
    }

    /// The stable name of the problem, empty when the answer is none.
    public String problemType() {
        return isProblem() ? json().path("type").asText("") : "";
    }

    /// This answer, when its status is the expected one.
    public Answer expect(int expectedStatus, String what) {
        NotSo.unless(status == expectedStatus, what + " to be answered with " + expectedStatus, describe());
        return this;
    }

    public String describe() {
        String text = contentType.contains("json") || contentType.contains("text") ? text() : body.length + " bytes";
        return status + " " + contentType + " "
                + text.substring(0, Math.min(text.length(), ENOUGH_TO_UNDERSTAND))
                        .strip();
    }

    @Override
    public String toString() {
        return describe();
    }
}
