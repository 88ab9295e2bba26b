package dev.daylight.intake.portal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Whoever types only the host name is a person.
@Path("/")
class FrontDoor {

    @GET
    @PermitAll
    public Response toThePortal() {
        return Response.seeOther(URI.create("/portal")).build();
    }
}
