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
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400, "The Idempotency-Key header is missing"),
    IDEMPOTENCY_KEY_INVALID("idempotency-key-invalid", 400, "The Idempotency-Key header cannot be used"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid access token is needed"),
    ROLE_MISSING("role-missing", 403, "Your role does not allow this"),
    AGENCY_UNKNOWN("agency-unknown", 403, "No agency known to us stands behind this token"),
    STRONGER_AUTHENTICATION_NEEDED("stronger-authentication-needed", 401, "Sign in again, with your second factor"),
    CERTIFICATE_DOES_NOT_FIT("certificate-does-not-fit", 401, "The token belongs to another client certificate"),
    OFFICER_NOT_ENROLLED("officer-not-enrolled", 403, "You are not enrolled for this agency"),
    ADMINISTRATOR_NEEDED("administrator-needed", 403, "Only the agency's administrator may do this"),
    COMPLIANCE_NEEDED("compliance-needed", 403, "Only the provider's compliance department may do this"),
    AGENCY_NOT_CERTIFIED("agency-not-certified", 403, "The agency is not certified"),
    AGENCY_SUSPENDED("agency-suspended", 403, "The agency is suspended"),
    AGENCY_REVOKED("agency-revoked", 403, "The agency's certification was revoked"),
    FORM_NOT_OURS("form-not-ours", 403, "The form was not opened in this browser"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    DATA_REQUEST_UNKNOWN("data-request-unknown", 404, "No such data request"),
    CONFIDENTIALITY_ORDER_UNKNOWN("confidentiality-order-unknown", 404, "No such confidentiality order"),
    PACKAGE_NOT_AVAILABLE("package-not-available", 404, "There is no package for this data request"),
    DELIVERY_UNKNOWN("delivery-unknown", 404, "No such delivery"),
    RECEIPT_NOT_AVAILABLE("receipt-not-available", 404, "Nothing has been downloaded yet"),
    WEBHOOK_NOT_ENROLLED("webhook-not-enrolled", 404, "Your agency has no webhook"),
    AGENCY_NOT_REGISTERED("agency-not-registered", 404, "No such agency"),
    ENROLMENT_UNKNOWN("enrolment-unknown", 404, "No such enrolment"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No representation fits the Accept header"),
    SECOND_PERSON_NEEDED("second-person-needed", 409, "Another person has to do this"),
    AGENCY_STATE_FORBIDS("agency-state-forbids", 409, "The agency does not stand where this can be done"),
    ENROLMENT_STATE_FORBIDS("enrolment-state-forbids", 409, "The enrolment does not stand where this can be done"),
    ALREADY_ENROLLED("already-enrolled", 409, "The person is proposed or enrolled already"),
    DATA_REQUEST_SHREDDED("data-request-shredded", 410, "What was told of this request was destroyed"),
    DELIVERY_EXPIRED("delivery-expired", 410, "The package is no longer available"),
    REQUEST_IS_OVER("request-is-over", 409, "The request has come to its end"),
    EXTENSION_NOT_POSSIBLE("extension-not-possible", 409, "The term cannot be extended"),
    PAPER_NOT_POSSIBLE("paper-not-possible", 409, "No paper can be filed for this request"),
    ORDER_NOT_POSSIBLE("order-not-possible", 409, "This cannot be done to the confidentiality order"),
    STALE("stale", 412, "It has changed since it was read"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    INSTRUMENT_TOO_LARGE("instrument-too-large", 413, "The instrument is too large"),
    MEDIA_TYPE_UNSUPPORTED("media-type-unsupported", 415, "The media type is not supported"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The package has no such bytes"),
    VALIDATION_FAILED("validation-failed", 422, "Some fields are at fault"),
    AGENCY_KIND_NOT_ELIGIBLE("agency-kind-not-eligible", 422, "Only law-enforcement agencies can be registered"),
    INSTRUMENT_UNREADABLE("instrument-unreadable", 422, "The instrument is not a PDF that can be read"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "The Idempotency-Key was used for another request"),
    DOCUMENT_INFECTED("document-infected", 422, "The file carries something harmful"),
    PRECONDITION_REQUIRED("precondition-required", 428, "If-Match is needed"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Your agency asks too often"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong on our side"),
    ANTIVIRUS_UNAVAILABLE("antivirus-unavailable", 503, "Files cannot be scanned at the moment"),
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

    /// For answers that carry more than a sentence: headers, or members of their own.
    public HttpProblem.Builder builder() {
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
