package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// A case as the review desk sees it, with the tag that a change must carry.
public record CaseView(UUID id, String state, String etag, JsonNode document) {

    static CaseView of(Answer answer) {
        JsonNode json = answer.json();
        return new CaseView(
                UUID.fromString(json.path("id").asText()),
                json.path("state").asText(),
                answer.etag().orElseThrow(() -> new NotSo("a case with an ETag", answer.describe())),
                json);
    }

    /// Particulars of a case are for the desk only.
    @Override
    public String toString() {
        return "case " + id + " " + state;
    }
}
