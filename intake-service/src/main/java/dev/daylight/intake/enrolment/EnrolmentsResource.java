package dev.daylight.intake.enrolment;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.agency.Caller;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/enrolments")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Enrolments", description = "Who may act in an agency's name.")
class EnrolmentsResource {

    private final Enrolments enrolments;
    private final Caller caller;

    EnrolmentsResource(Enrolments enrolments, Caller caller) {
        this.enrolments = enrolments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"officer", "compliance-lead", "auditor"})
    @Operation(
            operationId = "listEnrolments",
            summary = "List the people and programs of an agency",
            description = "Officers see their own agency's, whatever they ask for; the provider's people name one.")
    @APIResponse(
            responseCode = "200",
            description = "Those that were, are or may become enrolled.",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EnrolmentRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`agency-not-registered`: the agency named is not known.")
    public List<EnrolmentRepresentation> list(
            @Parameter(description = "For the provider's people: the agency's id.") @QueryParam("agency") @Nullable
                    String agency) {
        return enrolments.of(caller.actsForAgency() ? caller.agency() : named(agency), actor());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"officer", "compliance-lead", "auditor"})
    @Operation(operationId = "readEnrolment", summary = "Read an enrolment")
    @APIResponse(
            responseCode = "200",
            description = "The enrolment. ETag is its version.",
            content = @Content(schema = @Schema(implementation = EnrolmentRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`enrolment-unknown`: there is none, or another agency's.")
    public Response read(@PathParam("id") String id) {
        return with(Response.ok(), enrolments.read(id(id), actor()));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"officer", "compliance-lead"})
    @Operation(
            operationId = "proposeEnrolment",
            summary = "Propose somebody for enrolment",
            description = "An enrolled officer proposes a colleague, whom the agency's administrator then confirms. The"
                    + " compliance department proposes the first people of an agency, its administrators and its"
                    + " programs, after a call back; a second person there confirms. The id is a UUID that you make up;"
                    + " the same call again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Was proposed like this already.",
            content = @Content(schema = @Schema(implementation = EnrolmentRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed. Opens nothing until another person confirms it.",
            content = @Content(schema = @Schema(implementation = EnrolmentRepresentation.class)))
    @APIResponse(
            responseCode = "403",
            description = "`compliance-needed`: the provider's compliance department removed this person once, under"
                    + " whichever agency; they alone propose them again.")
    @APIResponse(
            responseCode = "404",
            description = "`enrolment-unknown`: the id is no UUID;"
                    + " `agency-not-registered`: the agency named is not known.")
    @APIResponse(
            responseCode = "409",
            description = "`already-enrolled`: here or elsewhere, or the id stands for somebody else."
                    + " `second-person-needed`: nobody proposes themselves.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    public Response propose(
            @PathParam("id") String id,
            @Parameter(description = "For the compliance department: the agency's id.") @QueryParam("agency") @Nullable
                    String agency,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewEnrolment.class))) byte[] body,
            UriInfo address) {
        UUID enrolment = id(id);
        boolean colleague = caller.actsForAgency();
        EnrolmentOrigin origin = colleague ? EnrolmentOrigin.COLLEAGUE : EnrolmentOrigin.COMPLIANCE;
        Proposal proposal = StrictJson.read(body, NewEnrolment.class).checked(origin);
        Enrolments.Proposed proposed = enrolments.propose(
                enrolment, colleague ? caller.agency() : named(agency), proposal, origin, caller.subject());
        return with(
                proposed.isNew() ? Response.created(address.getAbsolutePath()) : Response.ok(), proposed.enrolment());
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed({"officer", "compliance-lead"})
    @Operation(
            operationId = "confirmEnrolment",
            summary = "Confirm an enrolment",
            description =
                    "By the agency's administrator, or by a second person of the compliance department; never by who proposed it.")
    @APIResponse(
            responseCode = "200",
            description = "Done. ETag is the new version.",
            content = @Content(schema = @Schema(implementation = EnrolmentRepresentation.class)))
    @APIResponse(responseCode = "403", description = "`administrator-needed`: of an agency, its administrators only.")
    @APIResponse(responseCode = "404", description = "`enrolment-unknown`: there is none, or another agency's.")
    @APIResponse(
            responseCode = "409",
            description = "`enrolment-state-forbids`; `second-person-needed`: you proposed it, or are proposed.")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response confirm(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return with(Response.ok(), enrolments.confirm(id(id), actor(), new Precondition(ifMatch)));
    }

    @POST
    @Path("{id}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"officer", "compliance-lead"})
    @Operation(
            operationId = "suspendEnrolment",
            summary = "Suspend an enrolment",
            description =
                    "Effective at once, also for tokens that are out already. The provider's compliance department can"
                            + " make an agency's suspension its own.")
    @APIResponse(
            responseCode = "200",
            description = "Done. ETag is the new version.",
            content = @Content(schema = @Schema(implementation = EnrolmentRepresentation.class)))
    @APIResponse(responseCode = "403", description = "`administrator-needed`: of an agency, its administrators only.")
    @APIResponse(responseCode = "404", description = "`enrolment-unknown`: there is none, or another agency's.")
    @APIResponse(responseCode = "409", description = "`enrolment-state-forbids`: it is not enrolled.")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response suspend(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Because.class))) byte[] body) {
        return with(Response.ok(), enrolments.suspend(id(id), actor(), Because.of(body), new Precondition(ifMatch)));
    }

    @POST
    @Path("{id}/reinstatement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"officer", "compliance-lead"})
    @Operation(
            operationId = "reinstateEnrolment",
            summary = "End the suspension of an enrolment",
            description = "By another person than the one who suspended it; what the provider's compliance department"
                    + " suspended, by them only.")
    @APIResponse(
            responseCode = "200",
            description = "Done. ETag is the new version.",
            content = @Content(schema = @Schema(implementation = EnrolmentRepresentation.class)))
    @APIResponse(
            responseCode = "403",
            description = "`administrator-needed`: of an agency, its administrators only. `compliance-needed`: the"
                    + " provider's compliance department suspended this person.")
    @APIResponse(responseCode = "404", description = "`enrolment-unknown`: there is none, or another agency's.")
    @APIResponse(responseCode = "409", description = "`enrolment-state-forbids`; `second-person-needed`")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response reinstate(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Because.class))) byte[] body) {
        return with(Response.ok(), enrolments.reinstate(id(id), actor(), Because.of(body), new Precondition(ifMatch)));
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"officer", "compliance-lead"})
    @Operation(
            operationId = "removeEnrolment",
            summary = "Remove an enrolment for good",
            description = "Effective at once, also for tokens that are out already.")
    @APIResponse(
            responseCode = "200",
            description = "Done. ETag is the new version.",
            content = @Content(schema = @Schema(implementation = EnrolmentRepresentation.class)))
    @APIResponse(
            responseCode = "403",
            description = "`administrator-needed`: of an agency, its administrators only. `compliance-needed`: the"
                    + " provider's compliance department suspended this person.")
    @APIResponse(responseCode = "404", description = "`enrolment-unknown`: there is none, or another agency's.")
    @APIResponse(responseCode = "409", description = "`enrolment-state-forbids`: it is removed already.")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response remove(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Because.class))) byte[] body) {
        return with(Response.ok(), enrolments.remove(id(id), actor(), Because.of(body), new Precondition(ifMatch)));
    }

    private Actor actor() {
        return caller.actsForAgency()
                ? new Actor.OfAgency(caller.agency(), caller.subject())
                : new Actor.OfCompliance(caller.subject());
    }

    private static Response with(ResponseBuilder response, EnrolmentRepresentation enrolment) {
        return response.entity(enrolment)
                .tag(new EntityTag(Long.toString(enrolment.version())))
                .build();
    }

    private static AgencyId named(@Nullable String agency) {
        return AgencyId.parse(agency)
                .orElseThrow(() -> IntakeProblem.AGENCY_NOT_REGISTERED.because("Name the agency by its id."));
    }

    private static UUID id(String text) {
        return AgencyId.parse(text).map(AgencyId::value).orElseThrow(Enrolments::unknown);
    }
}
