package dev.daylight.intake.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/agencies")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Agencies")
class AgencyListResource {

    private final ExpiryWatch watch;

    AgencyListResource(ExpiryWatch watch) {
        this.watch = watch;
    }

    @GET
    @RolesAllowed({"compliance-lead", "approver", "auditor"})
    @Operation(
            operationId = "listAgencies",
            summary = "List the agencies",
            description = "With `attention=true` only those whose certification or encryption certificate has ended or"
                    + " ends soon.")
    @APIResponse(
            responseCode = "200",
            description = "The agencies by name.",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AttentionRepresentation.class)))
    public List<AttentionRepresentation> list(@QueryParam("attention") @DefaultValue("false") boolean attention) {
        return watch.agencies(attention);
    }
}
