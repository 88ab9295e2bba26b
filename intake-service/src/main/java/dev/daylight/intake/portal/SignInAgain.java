package dev.daylight.intake.portal;

import io.quarkus.oidc.OidcSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Forgets this session, so that the next page leads to the identity provider, which asks for the second factor.
@Path("/portal/sign-in-again")
@RolesAllowed("officer")
class SignInAgain {

    private final OidcSession session;

    SignInAgain(OidcSession session) {
        this.session = session;
    }

    @GET
    public Response signInAgain() {
        session.logout().await().indefinitely();
        return Response.seeOther(URI.create("/portal")).build();
    }
}
