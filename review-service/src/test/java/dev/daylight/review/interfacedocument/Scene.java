package dev.daylight.review.interfacedocument;

import java.util.Map;
import java.util.UUID;

/// What stands ready to be acted on: a case with an order, and something that is only kept with one of its own. An
/// operation under a path that is not known here is tried on ids of nothing.
record Scene(UUID caseId, UUID order, UUID preservation, UUID preservedOrder) {

    Map<String, String> of(String path) {
        if (path.startsWith("/v1/confidentiality-orders/")) {
            return Map.of("id", order.toString());
        }
        if (path.startsWith("/v1/preservations/")) {
            return Map.of("id", preservation.toString(), "requestId", preservation.toString());
        }
        return path.startsWith("/v1/cases/") ? Map.of("id", caseId.toString()) : Map.of();
    }

    /// Whose version a write names.
    String versionOf(String path) {
        return path.startsWith("/v1/confidentiality-orders/")
                ? "/v1/confidentiality-orders/" + order
                : "/v1/cases/" + caseId;
    }
}
