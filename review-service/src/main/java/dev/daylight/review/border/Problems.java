package dev.daylight.review.border;

import dev.daylight.messaging.DatabaseAway;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.database.StatementFailed;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Refusals as problem+json (RFC 9457). The types are lasting: `urn:daylight:problem:` and a slug.
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private Problems() {}

    static HttpProblem of(int status, String slug, String title, String detail) {
        return HttpProblem.builder()
                .withType(type(slug))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .build();
    }

    static URI type(String slug) {
        return URI.create("urn:daylight:problem:" + slug);
    }

    @Provider
    @Priority(Priorities.USER - 1)
    static final class OfObjections extends ExceptionMapperBase<Objection> implements ExceptionMapper<Objection> {
        @Override
        protected HttpProblem toProblem(Objection objection) {
            Objection.Kind kind = objection.kind();
            return of(kind.status(), kind.slug(), kind.sentence(), objection.detail());
        }
    }

    @Provider
    @Priority(Priorities.USER - 1)
    static final class OfFailedStatements extends ExceptionMapperBase<StatementFailed>
            implements ExceptionMapper<StatementFailed> {
        @Override
        protected HttpProblem toProblem(StatementFailed failure) {
            return databaseSaid(failure.getCause());
        }
    }

    @Provider
    @Priority(Priorities.USER - 1)
    static final class OfTheDatabaseAway extends ExceptionMapperBase<DatabaseAway>
            implements ExceptionMapper<DatabaseAway> {
        @Override
        protected HttpProblem toProblem(DatabaseAway failure) {
            return databaseSaid(failure.getCause());
        }
    }

    /// SQL state classes: 08 and 57 say that the database is away or goes down. What a CHECK or trigger refused is a
    /// mistake of this service that the database held up; the caller learns that nothing was done.
    private static HttpProblem databaseSaid(@Nullable Throwable cause) {
        String state = cause instanceof SQLException refused ? String.valueOf(refused.getSQLState()) : "";
        LOG.errorf("a statement failed sql-state=%s", state);
        return state.startsWith("23") || state.equals("P0001")
                ? of(409, "illegal-move", Objection.Kind.ILLEGAL_MOVE.sentence(), "The database refused the change.")
                : of(503, "database-away", "The database does not answer.", "Nothing was done. Try again.");
    }
}
