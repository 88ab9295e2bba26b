package dev.daylight.problems;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
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
/// provider. When that one is away, nobody is told that their token is bad. Goes before the mappers of the problem
/// extension that some services use: those do not link with this version of Quarkus and carry no type.
class WhoAreYou {

    private static final int BEFORE_THE_EXTENSION = Priorities.USER - 100;

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Uni<Response> nobody(UnauthorizedException nobody, RoutingContext context) {
        return challenge(context);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Uni<Response> notWhoTheySay(AuthenticationFailedException failure, RoutingContext context) {
        return IdentityProvider.isAway(failure) ? Uni.createFrom().item(comeBack()) : challenge(context);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response notAllowed(ForbiddenException notAllowed) {
        return Problem.roleMissing().response().build();
    }

    /// Bad tokens come as [AuthenticationFailedException]; this one means that no token could be looked at.
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    public Response unanswered(OIDCException unanswered) {
        return comeBack();
    }

    private static Response comeBack() {
        return Problem.identityProviderUnavailable()
                .response()
                .header(HttpHeaders.RETRY_AFTER, IdentityProvider.RETRY_AFTER)
                .build();
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
                .recoverWithItem(failure -> needsIdentityProvider(context, failure) ? comeBack() : unauthenticated());
    }

    /// To tell a program that it has sent no token, nobody need be asked; a person has to be sent to somebody.
    private static boolean needsIdentityProvider(RoutingContext context, Throwable failure) {
        return IdentityProvider.isAway(failure) && !context.normalizedPath().startsWith("/v1/");
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
        return Problem.unauthenticated()
                .response()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
