package dev.daylight.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.Response;

/// A refusal as RFC 9457 has it, without anything that the caller sent.
///
/// @param type `urn:daylight:problem:` and a slug; lasting
/// @param detail what the caller can do about it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "urn:daylight:problem:";

    static Problem of(int status, String slug, String title, String detail) {
        return new Problem(TYPES + slug, title, status, detail);
    }

    static Problem malformedAddress() {
        return of(400, "malformed-request", "The request cannot be read", "The address is not encoded as a URI is.");
    }

    static Problem unauthenticated() {
        return of(401, "unauthenticated", "A valid access token is needed", "Send an access token that is in force.");
    }

    static Problem roleMissing() {
        return of(403, "role-missing", "Your role does not allow this", "Ask with an account that has the role.");
    }

    static Problem notFound() {
        return of(404, "not-found", "There is nothing here", "Look at the address.");
    }

    static Problem bodyTooLarge(long limit) {
        return of(413, "body-too-large", "The body is too large", "Send less; the limit is " + limit / 1024 + " KiB.");
    }

    static Problem addressTooLong(int limit) {
        return of(414, "address-too-long", "The address is too long", "At most " + limit + " characters.");
    }

    static Problem headersTooLarge(int limit) {
        return of(431, "headers-too-large", "The headers are too large", "At most " + limit / 1024 + " KiB in all.");
    }

    static Problem identityProviderUnavailable() {
        return of(
                503,
                "identity-provider-unavailable",
                "The identity provider does not answer",
                "Nothing was done. Send the same request again after Retry-After.");
    }

    static Problem temporarilyUnavailable() {
        return of(
                503,
                "temporarily-unavailable",
                "The service cannot answer at the moment",
                "Nothing was done. Send the same request again after Retry-After.");
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    /// For what is refused before there is a resource.
    void answer(HttpServerResponse response) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(JsonObject.of("type", type, "title", title, "status", status, "detail", detail)
                        .encode());
    }
}
