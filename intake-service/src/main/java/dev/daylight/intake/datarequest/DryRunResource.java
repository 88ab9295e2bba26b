package dev.daylight.intake.datarequest;

import dev.daylight.intake.access.RecordsRefusal;
import dev.daylight.intake.access.Sensitive;
import dev.daylight.intake.access.SensitiveAction;
import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.StrictJson;
import dev.daylight.pages.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/data-requests/check")
@RolesAllowed({"officer", "agency-machine"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Data requests")
class DryRunResource {

    private final DryRun dryRun;
    private final Caller caller;

    DryRunResource(DryRun dryRun, Caller caller) {
        this.dryRun = dryRun;
        this.caller = caller;
    }

    // Whoever may not ask at the moment is told so as a verdict; and it is tried while the filing's form is filled in.
    @POST
    @RecordsRefusal
    @Sensitive(SensitiveAction.FILING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkDataRequest",
            summary = "Try a data request without filing it",
            description =
                    "The same JSON as a filing, without a document. The answer says what the admission rules would"
                            + " refuse and why, by when an answer would be owed, and whether the person would be told. Nothing is"
                            + " stored, and no account is looked up. Sentences are in English, or in Chinese when"
                            + " Accept-Language prefers it. A suspended or expired agency reads AGENCY_NOT_CERTIFIED.")
    @APIResponse(
            responseCode = "200",
            description = "What would become of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerdictRepresentation.class)))
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    public Response check(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewDataRequest.class))) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.of(null, acceptLanguage);
        NewDataRequest request = StrictJson.read(body, NewDataRequest.class);
        return switch (dryRun.check(caller.agency(), request)) {
            case DryRun.Outcome.Faulty faulty ->
                throw IntakeProblem.VALIDATION_FAILED.because("See violations.", faulty.violations());
            case DryRun.Outcome.Assessed assessed ->
                Response.ok(VerdictRepresentation.of(assessed, language))
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
        };
    }
}
