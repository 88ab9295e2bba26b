package dev.daylight.review.border;

import dev.daylight.review.casefile.Objection;
import dev.daylight.review.database.StatementFailed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
        String fields = violations.getConstraintViolations().stream()
                .map(Problems::field)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        return Problem.of(400, "invalid-request", "The request is not understood.", "Look at: " + fields + ".")
                .answer();
    }

    /// The framework's own refusals; [#named] gives them their name.
    @ServerExceptionMapper
    public Response refusal(WebApplicationException refusal) {
        return Response.fromResponse(refusal.getResponse()).entity(null).build();
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
        boolean named = Problem.MEDIA_TYPE.equals(response.getMediaType());
        if (response.getStatus() >= 400
                && !named
                && request.getUriInfo().getPath().startsWith("/v1")) {
            response.setEntity(Problem.ofStatus(response.getStatus()), NO_ANNOTATIONS, Problem.MEDIA_TYPE);
        }
    }

    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2) // method and parameter
                .map(Object::toString)
                .collect(Collectors.joining("."))
                .replaceFirst("^$", "body");
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
