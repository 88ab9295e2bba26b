package dev.daylight.intake.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers who did not say who they are: programs with a problem, people on pages by sending them to the identity
/// provider. Goes before the problem extension's own mappers, which do not link with this version of Quarkus.
class WhoAreYou {

    private static final int BEFORE_THE_EXTENSION = Priorities.USER - 100;

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Uni<Response> nobody(UnauthorizedException nobody, RoutingContext context) {
        return challenge(context);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Uni<Response> notWhoTheySay(AuthenticationFailedException notWhoTheySay, RoutingContext context) {
        return challenge(context);
    }

    private static Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(unauthenticated());
        }
        return authenticator
                .getChallenge(context)
                .map(challenge -> challenge == null ? unauthenticated() : answer(challenge))
                .onFailure()
                .recoverWithItem(_ -> unauthenticated());
    }

    private static Response answer(ChallengeData challenge) {
        if (challenge.status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            return unauthenticated();
        }
        Response.ResponseBuilder response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private static Response unauthenticated() {
        return HttpProblem.builder(IntakeProblem.UNAUTHENTICATED.because("Send an access token that is in force."))
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
