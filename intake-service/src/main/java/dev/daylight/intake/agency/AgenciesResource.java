package dev.daylight.intake.agency;

import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.StrictJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/agencies/{agencyId}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Agencies", description = "For the compliance department: who may ask for data.")
class AgenciesResource {

    private final Agencies agencies;
    private final Caller caller;
    private final Clock clock;

    AgenciesResource(Agencies agencies, Caller caller, Clock clock) {
        this.agencies = agencies;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("compliance-lead")
    @Operation(
            operationId = "registerAgency",
            summary = "Register an agency, or change it",
            description = "The same body again changes nothing. Any difference undoes the certification: what was"
                    + " certified is not what stands there any more. Send If-Match to be sure nobody changed it in"
                    + " between.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or was as sent already.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered. Another person has to certify it before it may ask.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(
            responseCode = "422",
            description = "`agency-kind-not-eligible`: individuals and businesses are never accepted."
                    + " `validation-failed`: see violations.")
    public Response register(
            @PathParam("agencyId") String agencyId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewAgency.class))) byte[] body,
            UriInfo address) {
        AgencyId id = id(agencyId);
        AgencyEntry entry = AgencyCheck.check(StrictJson.read(body, NewAgency.class), clock.instant());
        Agencies.Registration registration =
                agencies.register(id, entry, caller.subject(), version -> matches(ifMatch, version));
        ResponseBuilder response = switch (registration.change()) {
            case CREATED -> Response.created(address.getAbsolutePath());
            case CHANGED, UNCHANGED -> Response.ok();
        };
        return with(response, registration.agency());
    }

    @GET
    @RolesAllowed({"compliance-lead", "approver", "auditor"})
    @Operation(operationId = "readAgency", summary = "Read an agency")
    @APIResponse(
            responseCode = "200",
            description = "The agency. ETag is its version.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`")
    public Response read(@PathParam("agencyId") String agencyId) {
        return with(Response.ok(), agencies.read(id(agencyId), caller.subject()));
    }

    @POST
    @Path("certification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"compliance-lead", "approver"})
    @Operation(
            operationId = "certifyAgency",
            summary = "Certify an agency",
            description = "By another person than the one who registered it, after calling back on the directory"
                    + " number. Again with another day: prolongs or shortens it.")
    @APIResponse(
            responseCode = "200",
            description = "Certified; the agency may ask until the day named.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`")
    @APIResponse(responseCode = "409", description = "`second-person-needed`: you registered it.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    public Response certify(
            @PathParam("agencyId") String agencyId,
            @RequestBody(content = @Content(schema = @Schema(implementation = Certification.class))) byte[] body) {
        LocalDate lastDay = StrictJson.read(body, Certification.class).lastDay(today());
        return with(Response.ok(), agencies.certify(id(agencyId), lastDay, caller.subject()));
    }

    @GET
    @Path("certification")
    @RolesAllowed({"compliance-lead", "approver", "auditor"})
    @Operation(operationId = "readCertification", summary = "Read an agency's certification")
    @APIResponse(
            responseCode = "200",
            description = "The certification.",
            content =
                    @Content(schema = @Schema(implementation = AgencyRepresentation.CertificationRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`, or registered but not certified.")
    public AgencyRepresentation.CertificationRepresentation certification(@PathParam("agencyId") String agencyId) {
        var certification = AgencyRepresentation.certification(agencies.read(id(agencyId), caller.subject()));
        if (certification == null) {
            throw IntakeProblem.NOT_FOUND.because("The agency is registered, but nobody has certified it.");
        }
        return certification;
    }

    private Response with(ResponseBuilder response, Agency agency) {
        return response.entity(AgencyRepresentation.of(agency, today()))
                .tag(new EntityTag(Long.toString(agency.version())))
                .build();
    }

    private static boolean matches(@Nullable String ifMatch, long version) {
        return ifMatch == null || ifMatch.strip().equals("*") || ifMatch.strip().equals("\"" + version + "\"");
    }

    private static AgencyId id(String text) {
        return AgencyId.parse(text).orElseThrow(Agencies::notRegistered);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
