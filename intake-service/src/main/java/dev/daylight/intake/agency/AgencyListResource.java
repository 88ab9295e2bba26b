package dev.daylight.intake.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/agencies")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Agencies")
class AgencyListResource {

    private final AgencyList agencies;
    private final Caller caller;

    AgencyListResource(AgencyList agencies, Caller caller) {
        this.agencies = agencies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"compliance-lead", "approver", "auditor"})
    @Operation(
            operationId = "listAgencies",
            summary = "List the agencies",
            description = "By name, in pages; the Link header leads to the next one. With `attention=true` only those"
                    + " whose certification or encryption certificate has ended or ends soon.")
    @APIResponse(
            responseCode = "200",
            description = "One page. A Link header with rel=next when there are more.",
            headers =
                    @Header(
                            name = "Link",
                            description = "Next page (RFC 8288); absent on the last one.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AttentionRepresentation.class)))
    @APIResponse(responseCode = "422", description = "`validation-failed`: pointers name the parameters at fault.")
    public Response list(
            @QueryParam("attention") @DefaultValue("false") boolean attention,
            @Parameter(description = "From 1 to 100; 50 when left out.") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "Of the Link header.") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo address) {
        AgencyList.Page page = agencies.page(AgencyList.Search.of(attention, cursor, limit), caller.subject());
        Response.ResponseBuilder response = Response.ok(page.agencies());
        if (page.next() != null) {
            response.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build(),
                    "next");
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
