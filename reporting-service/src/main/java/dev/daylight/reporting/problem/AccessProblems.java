package dev.daylight.reporting.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Goes before the problem extension's own mappers, which do not link with this version of Quarkus and carry no type.
class AccessProblems {

    private static final int BEFORE_THE_EXTENSION = Priorities.USER - 100;

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response nobody(UnauthorizedException nobody) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response notWhoTheySay(AuthenticationFailedException notWhoTheySay) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response notAllowed(ForbiddenException notAllowed) {
        return problem(403, "role-missing", "Your role does not allow this.").build();
    }

    private static Response unauthenticated() {
        return problem(401, "unauthenticated", "A valid access token is needed.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response.ResponseBuilder problem(int status, String slug, String title) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(Map.of("type", "urn:daylight:problem:" + slug, "status", status, "title", title));
    }
}
