package dev.daylight.intake.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.intake.datarequest.ReasonRepresentation;
import dev.daylight.intake.datarequest.RequestStatus;
import dev.daylight.pages.Language;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was done to a request.
@Schema(name = "FollowUp")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpRepresentation(
        UUID id,
        UUID requestId,
        FollowUpKind kind,
        Instant filedAt,

        @Schema(description = "The request's version from then on; also the ETag, for the next If-Match.")
        long version,

        @Schema(description = "The confidentiality order that it concerns.") @Nullable
        UUID orderId,

        @Schema(description = "When the order ends from now on; absent when it names no end.") @Nullable
        Instant endsAt,

        @Schema(description = "Until when the data are kept from now on.") @Nullable
        Instant keepUntil,

        @Schema(description = "What became of the request by it.") @Nullable
        RequestStatus status,

        @Schema(description = "Why a paper was refused; absent when none was. A refused paper counts as none.")
        @Nullable
        List<ReasonRepresentation> reasons) {

    static FollowUpRepresentation of(FollowUpAnswer answer, Language language) {
        return new FollowUpRepresentation(
                answer.id(),
                answer.requestId(),
                answer.kind(),
                answer.filedAt(),
                answer.version(),
                answer.orderId(),
                answer.endsAt(),
                answer.keepUntil(),
                answer.status(),
                answer.reasons().isEmpty() ? null : ReasonRepresentation.of(answer.reasons(), language));
    }

    /// 201 with the request's new version.
    public static Response created(FollowUpAnswer answer, Language language) {
        return Response.status(Response.Status.CREATED)
                .tag(new EntityTag(Long.toString(answer.version())))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(of(answer, language))
                .build();
    }
}
