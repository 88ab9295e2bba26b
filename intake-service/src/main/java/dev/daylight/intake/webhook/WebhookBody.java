package dev.daylight.intake.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What travels: enough to know what to read, and nothing about anybody.
///
/// @param id of the message, the same in every repeat
/// @param version of the request; an older one than what is known already is no news
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookBody(
        String id,
        String type,
        @Nullable String dataRequestId,
        @Nullable String status,
        @Nullable Long version,
        String at) {

    static final String STATUS_CHANGED = "data-request.status-changed";
    static final String TEST = "webhook.test";
}
