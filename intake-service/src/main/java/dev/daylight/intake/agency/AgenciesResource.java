package dev.daylight.intake.agency;

import dev.daylight.intake.problem.Because;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.Precondition;
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
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
    private final AgencyHistory history;
    private final Clock clock;
    private final Period certificationAtMost;

    AgenciesResource(
            Agencies agencies,
            Caller caller,
            AgencyHistory history,
            Clock clock,
            @ConfigProperty(name = "daylight.intake.certification-at-most") String certificationAtMost) {
        this.agencies = agencies;
        this.caller = caller;
        this.history = history;
        this.clock = clock;
        this.certificationAtMost = Period.parse(certificationAtMost);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("compliance-lead")
    @Operation(
            operationId = "registerAgency",
            summary = "Register an agency, or change it",
            description = "The same body again changes nothing. Any difference undoes verification and"
                    + " certification: what was certified is not what stands there any more. A change needs If-Match."
                    + " The compliance department enters what an agency applied for in writing; nobody registers"
                    + " themselves.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or was as sent already.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered. It has to be called back and certified by another person before it may ask.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`: the id is no UUID.")
    @APIResponse(responseCode = "409", description = "`agency-state-forbids`: it is suspended or revoked.")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
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
        Agencies.Registration registration = agencies.register(id, entry, caller.subject(), new Precondition(ifMatch));
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
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("compliance-lead")
    @Operation(
            operationId = "verifyAgency",
            summary = "Note that the agency was called back",
            description =
                    "On the number of an independent directory, and nobody else's number; whom you spoke with is kept sealed.")
    @APIResponse(
            responseCode = "200",
            description = "Done. ETag is the new version.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`")
    @APIResponse(responseCode = "409", description = "`agency-state-forbids`: not from where it stands.")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response verify(
            @PathParam("agencyId") String agencyId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewVerification.class))) byte[] body) {
        CallBack callBack = StrictJson.read(body, NewVerification.class).checked(clock.instant());
        return with(
                Response.ok(), agencies.verify(id(agencyId), callBack, caller.subject(), new Precondition(ifMatch)));
    }

    @POST
    @Path("certification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"compliance-lead", "approver"})
    @Operation(
            operationId = "certifyAgency",
            summary = "Certify an agency",
            description =
                    "By another person than the ones who registered and verified it. Again with another day: prolongs or"
                            + " shortens it.")
    @APIResponse(
            responseCode = "200",
            description = "Done. ETag is the new version.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`")
    @APIResponse(
            responseCode = "409",
            description =
                    "`agency-state-forbids`: not from where it stands. `second-person-needed`: you registered or verified it.")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response certify(
            @PathParam("agencyId") String agencyId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Certification.class))) byte[] body) {
        LocalDate lastDay = StrictJson.read(body, Certification.class).lastDay(today(), certificationAtMost);
        return with(
                Response.ok(), agencies.certify(id(agencyId), lastDay, caller.subject(), new Precondition(ifMatch)));
    }

    @POST
    @Path("suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("compliance-lead")
    @Operation(
            operationId = "suspendAgency",
            summary = "Suspend an agency",
            description =
                    "Effective at once, also for tokens that are out already: its requests are refused, its other changes too.")
    @APIResponse(
            responseCode = "200",
            description = "Done. ETag is the new version.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`")
    @APIResponse(responseCode = "409", description = "`agency-state-forbids`: not from where it stands.")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response suspend(
            @PathParam("agencyId") String agencyId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Because.class))) byte[] body) {
        return with(
                Response.ok(),
                agencies.suspend(id(agencyId), Because.of(body), caller.subject(), new Precondition(ifMatch)));
    }

    @POST
    @Path("reinstatement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("compliance-lead")
    @Operation(
            operationId = "reinstateAgency",
            summary = "End the suspension of an agency",
            description = "By another person than the one who suspended it.")
    @APIResponse(
            responseCode = "200",
            description = "Done. ETag is the new version.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`")
    @APIResponse(
            responseCode = "409",
            description = "`agency-state-forbids`: not from where it stands. `second-person-needed`: you suspended it.")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response reinstate(
            @PathParam("agencyId") String agencyId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Because.class))) byte[] body) {
        return with(
                Response.ok(),
                agencies.reinstate(id(agencyId), Because.of(body), caller.subject(), new Precondition(ifMatch)));
    }

    @POST
    @Path("revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("compliance-lead")
    @Operation(
            operationId = "revokeAgency",
            summary = "Revoke an agency for good",
            description = "Nobody undoes this. Its people and machines are refused from now on, whatever they ask for.")
    @APIResponse(
            responseCode = "200",
            description = "Done. ETag is the new version.",
            content = @Content(schema = @Schema(implementation = AgencyRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`")
    @APIResponse(responseCode = "409", description = "`agency-state-forbids`: not from where it stands.")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response revoke(
            @PathParam("agencyId") String agencyId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Because.class))) byte[] body) {
        return with(
                Response.ok(),
                agencies.revoke(id(agencyId), Because.of(body), caller.subject(), new Precondition(ifMatch)));
    }

    @GET
    @Path("history")
    @RolesAllowed({"compliance-lead", "approver", "auditor"})
    @Operation(operationId = "readAgencyHistory", summary = "Read what was done about an agency, by whom and why")
    @APIResponse(
            responseCode = "200",
            description = "From the first step to the last.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = StepRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`")
    public List<StepRepresentation> history(@PathParam("agencyId") String agencyId) {
        AgencyId id = id(agencyId);
        agencies.read(id, caller.subject());
        return history.of(id);
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

    private static AgencyId id(String text) {
        return AgencyId.parse(text).orElseThrow(Agencies::notRegistered);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
