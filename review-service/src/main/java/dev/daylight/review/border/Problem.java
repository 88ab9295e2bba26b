package dev.daylight.review.border;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// A refusal as RFC 9457 has it. Types are lasting: `urn:daylight:problem:` and a slug.
///
/// @param detail a sentence about this occurrence, without anything personal
/// @param violations the fields at fault, where it is about fields
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");
    private static final String TYPES = "urn:daylight:problem:";

    static Problem of(int status, String slug, String title, String detail) {
        return new Problem(TYPES + slug, title, status, detail, List.of());
    }

    /// @param violations not empty
    static Problem invalid(List<Violation> violations) {
        return new Problem(
                TYPES + "invalid-request", "The request is not understood.", 400, "See violations.", violations);
    }

    static Problem malformedJson(String detail) {
        return of(400, "malformed-json", "The JSON cannot be read.", detail);
    }

    /// For refusals that the framework makes itself: no route, no token, a body that is no JSON.
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> plain(400, "invalid-request", "The request is not understood.");
            case 401 -> plain(401, "unauthenticated", "The request needs a valid bearer token.");
            case 403 -> plain(403, "role-missing", "The caller's role does not allow this.");
            case 404 -> plain(404, "not-found", "There is nothing at this address.");
            case 405 -> plain(405, "method-not-allowed", "The address does not take this method.");
            case 406 -> plain(406, "not-acceptable", "The answer is JSON.");
            case 413 -> plain(413, "body-too-large", "The request is too large.");
            case 415 -> plain(415, "media-type-unsupported", "The body is not of a media type that is read here.");
            default ->
                status < 500
                        ? plain(status, "refused", "The request was refused.")
                        : plain(status, "failure", "Something failed here. Nothing was done.");
        };
    }

    Response answer() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    private static Problem plain(int status, String slug, String sentence) {
        return of(status, slug, sentence, sentence);
    }
}
