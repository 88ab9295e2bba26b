package dev.daylight.review.border;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.database.StatementFailed;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Turns every refusal of the REST interface into problem+json.
class Problems {

    private static final Annotation[] NO_ANNOTATIONS = {};
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response objection(Objection objection) {
        Objection.Kind kind = objection.kind();
        return Problem.of(kind.status(), kind.slug(), kind.sentence(), objection.detail())
                .answer();
    }

    /// Names the fields, never their values.
    @ServerExceptionMapper
    public Response violation(ConstraintViolationException violations) {
        return Problem.invalid(violations.getConstraintViolations().stream()
                        .map(Violation::of)
                        .distinct()
                        .sorted(Comparator.comparing(Violation::pointer))
                        .toList())
                .answer();
    }

    @ServerExceptionMapper
    public Response wrongShape(MismatchedInputException fault) {
        return unreadable(fault).answer();
    }

    /// The framework's own refusals; [#named] gives them their name.
    @ServerExceptionMapper
    public Response refusal(WebApplicationException refusal) {
        if (refusal.getResponse().getStatus() == 400 && refusal.getCause() instanceof JsonProcessingException fault) {
            return unreadable(fault).answer();
        }
        return Response.fromResponse(refusal.getResponse()).entity(null).build();
    }

    private static Problem unreadable(JsonProcessingException fault) {
        // A number that does not fit is JSON, however the parser calls it.
        if (fault instanceof InputCoercionException) {
            return Problem.invalid(List.of(new Violation("", "A number is out of range.")));
        }
        if (fault instanceof JsonMappingException mapping
                && (!(mapping.getCause() instanceof StreamReadException broken)
                        || broken instanceof InputCoercionException)) {
            return Problem.invalid(List.of(Violation.of(mapping)));
        }
        JsonLocation place = fault.getLocation();
        return Problem.malformedJson(
                place == null
                        ? "The body is no JSON document."
                        : "The body is no JSON document: line " + place.getLineNr() + ", column " + place.getColumnNr()
                                + ".");
    }

    /// What nobody foresaw. The log has the cause by class and place; the caller learns that nothing was done.
    @ServerExceptionMapper
    public Response failure(RuntimeException failure) {
        String state = sqlState(failure);
        if (state == null) {
            LOG.error("a request failed", new Unquoted(failure));
            return Problem.ofStatus(500).answer();
        }
        LOG.errorf("a statement failed sql-state=%s", state);
        // Classes 23 and P0: a CHECK or a trigger held up what this service should have refused itself.
        return state.startsWith("23") || state.startsWith("P0")
                ? Problem.of(409, "illegal-move", Objection.Kind.ILLEGAL_MOVE.sentence(), "The database refused it.")
                        .answer()
                : Problem.of(503, "database-away", "The database does not answer.", "Nothing was done. Try again.")
                        .answer();
    }

    /// Errors that the framework answered with an empty body, or one of its own.
    @ServerResponseFilter
    public void named(ContainerRequestContext request, ContainerResponseContext response) {
        boolean page = response.hasEntity() && !request.getUriInfo().getPath().startsWith("/v1");
        if (response.getStatus() >= 400 && !page && !Problem.MEDIA_TYPE.equals(response.getMediaType())) {
            response.setEntity(Problem.ofStatus(response.getStatus()), NO_ANNOTATIONS, Problem.MEDIA_TYPE);
        }
    }

    /// A transaction that fails at its commit brings the driver's own exception.
    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatementFailed failed) {
                return failed.sqlState();
            }
            if (cause instanceof SQLException refused) {
                return String.valueOf(refused.getSQLState());
            }
        }
        return null;
    }
}
