package dev.daylight.review.colleague;

import dev.daylight.review.audit.Person;
import dev.daylight.review.border.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Whom a case can be handed to.
@Path("/v1/colleagues")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
class ColleaguesResource {

    private final Colleagues colleagues;

    ColleaguesResource(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @GET
    @Operation(summary = "Reviewers to whom a case can be handed: those who came here before")
    public List<Person> reviewers() {
        return colleagues.reviewers();
    }
}
