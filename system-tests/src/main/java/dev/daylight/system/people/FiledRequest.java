package dev.daylight.system.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as its officer sees it.
public record FiledRequest(
        UUID id,
        String status,
        @Nullable List<Reason> reasons,
        Instant filedAt,
        @Nullable Delivery packageOrNull) {

    private static final Set<String> LAST_WORDS =
            Set.of("REFUSED", "DENIED", "DISCLOSED", "NO_DATA", "WITHDRAWN", "EXPIRED", "SUPERSEDED", "UNFOUNDED");

    public record Reason(String code, String sentence) {}

    public record Delivery(String href, String sha256, long bytes) {}

    /// Whether nothing more will become of it.
    public boolean over() {
        return LAST_WORDS.contains(status);
    }

    public List<Reason> why() {
        return reasons == null ? List.of() : reasons;
    }

    public static FiledRequest of(Answer answer) {
        var json = answer.json();
        var delivery = json.path("package");
        return new FiledRequest(
                UUID.fromString(json.path("id").asText()),
                json.path("status").asText(),
                json.path("reasons").isArray()
                        ? json.path("reasons")
                                .valueStream()
                                .map(reason -> new Reason(
                                        reason.path("code").asText(),
                                        reason.path("sentence").asText()))
                                .toList()
                        : List.of(),
                Instant.parse(json.path("filedAt").asText()),
                delivery.isObject()
                        ? new Delivery(
                                delivery.path("href").asText(),
                                delivery.path("sha256").asText(),
                                delivery.path("bytes").asLong())
                        : null);
    }
}
