package dev.daylight.intake.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every way in which this service refuses. The slug is part of the interface: it never changes once published.
public enum IntakeProblem {
    MALFORMED_JSON("malformed-json", 400, "The JSON cannot be read"),
    MALFORMED_REQUEST("malformed-request", 400, "The request cannot be read"),
    PART_MISSING("part-missing", 400, "A part of the form is missing"),
    UNKNOWN_CURSOR("unknown-cursor", 400, "The page begins after no request of yours"),
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400, "The Idempotency-Key header is missing"),
    IDEMPOTENCY_KEY_INVALID("idempotency-key-invalid", 400, "The Idempotency-Key header cannot be used"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid access token is needed"),
    ROLE_MISSING("role-missing", 403, "Your role does not allow this"),
    AGENCY_UNKNOWN("agency-unknown", 403, "No agency known to us stands behind this token"),
    FORM_NOT_OURS("form-not-ours", 403, "The form was not opened in this browser"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    DATA_REQUEST_UNKNOWN("data-request-unknown", 404, "No such data request"),
    PACKAGE_NOT_AVAILABLE("package-not-available", 404, "There is no package for this data request"),
    AGENCY_NOT_REGISTERED("agency-not-registered", 404, "No such agency"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No representation fits the Accept header"),
    SECOND_PERSON_NEEDED("second-person-needed", 409, "Another person has to certify the agency"),
    STALE("stale", 412, "It has changed since it was read"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    INSTRUMENT_TOO_LARGE("instrument-too-large", 413, "The instrument is too large"),
    MEDIA_TYPE_UNSUPPORTED("media-type-unsupported", 415, "The media type is not supported"),
    VALIDATION_FAILED("validation-failed", 422, "Some fields are at fault"),
    AGENCY_KIND_NOT_ELIGIBLE("agency-kind-not-eligible", 422, "Only law-enforcement agencies can be registered"),
    INSTRUMENT_UNREADABLE("instrument-unreadable", 422, "The instrument is not a PDF that can be read"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "The Idempotency-Key was used for another request"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong on our side"),
    TEMPORARILY_UNAVAILABLE("temporarily-unavailable", 503, "The service cannot answer at the moment");

    private static final String TYPE_PREFIX = "urn:daylight:problem:";

    private final URI type;
    private final int status;
    private final String title;

    IntakeProblem(String slug, int status, String title) {
        this.type = URI.create(TYPE_PREFIX + slug);
        this.status = status;
        this.title = title;
    }

    public URI type() {
        return type;
    }

    public int status() {
        return status;
    }

    /// @param detail what the caller can do about it; never quotes what was sent
    public HttpProblem because(String detail) {
        return builder().withDetail(detail).build();
    }

    public HttpProblem because(String detail, List<Violation> violations) {
        return builder().withDetail(detail).with("violations", violations).build();
    }

    HttpProblem.Builder builder() {
        return HttpProblem.builder().withType(type).withTitle(title).withStatus(status);
    }

    /// The problem that a type names; for pages, which say it in the reader's language.
    public static IntakeProblem of(HttpProblem problem) {
        return of(problem.getType(), problem.getStatusCode());
    }

    /// Also for types that are not of this service: the nearest that has words for readers.
    public static IntakeProblem of(@Nullable URI type, int status) {
        for (IntakeProblem candidate : values()) {
            if (candidate.type.equals(type)) {
                return candidate;
            }
        }
        return forStatus(status);
    }

    /// What the framework refuses by status alone gets a type here.
    static IntakeProblem forStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> ROLE_MISSING;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> MEDIA_TYPE_UNSUPPORTED;
            case 503 -> TEMPORARILY_UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
        };
    }
}
