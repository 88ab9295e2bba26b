package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.access.RecordsRefusal;
import dev.daylight.intake.access.Sensitive;
import dev.daylight.intake.access.SensitiveAction;
import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.problem.BodyLimits;
import dev.daylight.intake.problem.FormParts;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.pages.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

@Path("/v1/data-requests")
@RolesAllowed({"officer", "agency-machine"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(
        name = "Data requests",
        description = "For agencies: file a request and follow it. You see your own agency's only.")
class DataRequestsResource {

    private static final String REQUEST = "request";
    private static final String INSTRUMENT = "instrument";
    private static final String STATEMENT = "statement";

    private final DataRequestFiling filing;
    private final DataRequestReading reading;
    private final Caller caller;
    private final BodyLimits limits;

    DataRequestsResource(DataRequestFiling filing, DataRequestReading reading, Caller caller, BodyLimits limits) {
        this.filing = filing;
        this.reading = reading;
        this.caller = caller;
        this.limits = limits;
    }

    /// The form, for the OpenAPI document only: the parts are read by hand, to say precisely what is wrong with them.
    @Schema(
            name = "FilingForm",
            requiredProperties = {REQUEST})
    record FilingForm(
            NewDataRequest request,

            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "The paper as a PDF: not encrypted, 10 MiB at most unless told otherwise.")
            String instrument,

            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "Instead of the paper, for kind EMERGENCY only: the signed statement of the danger.")
            String statement) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RecordsRefusal
    @Sensitive(SensitiveAction.FILING)
    @Operation(
            operationId = "fileDataRequest",
            summary = "File a data request",
            description = "A well-formed request is recorded and counted whatever becomes of it: when the admission"
                    + " rules refuse it, the answer is still 201, with status REFUSED and every reason. A suspended"
                    + " or expired agency is refused like that, with AGENCY_NOT_CERTIFIED. A repeat with"
                    + " the same Idempotency-Key and the same bytes gets the first answer again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FilingForm.class),
                            encoding = {
                                @Encoding(name = REQUEST, contentType = MediaType.APPLICATION_JSON),
                                @Encoding(name = INSTRUMENT, contentType = "application/pdf"),
                                @Encoding(name = STATEMENT, contentType = "application/pdf")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded. Status RECEIVED: review will look at it. Status REFUSED: see reasons.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where to follow it.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DataRequestRepresentation.class)))
    @APIResponse(
            responseCode = "400",
            description = "`malformed-json`, `malformed-request`, `part-missing`, `idempotency-key-missing`,"
                    + " `idempotency-key-invalid`")
    @APIResponse(responseCode = "413", description = "`body-too-large`, `instrument-too-large`")
    @APIResponse(
            responseCode = "415",
            description = "`media-type-unsupported`: the body is a form, its parts JSON and PDF.")
    @APIResponse(
            responseCode = "422",
            description = "`validation-failed`: see violations. `instrument-unreadable`: not a PDF that a person could"
                    + " read. `idempotency-key-reused`: the key stands for another request already.")
    public Response file(
            @Parameter(
                            required = true,
                            description =
                                    "Made up by you, one for each filing; 1 to 200 printable characters, for example a UUID.")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            MultipartFormDataInput form,
            @Context UriInfo address) {
        String key = IdempotencyKey.require(idempotencyKey);
        FormParts parts = new FormParts(form);
        boolean statement = parts.has(STATEMENT);
        parts.allowOnly(Set.of(REQUEST, statement ? STATEMENT : INSTRUMENT));
        byte[] request = parts.bytes(REQUEST, MediaType.APPLICATION_JSON, limits.jsonLimit());
        byte[] document = parts.document(statement ? STATEMENT : INSTRUMENT);
        FilingAnswer answer =
                filing.file(new Filing(caller.agency(), caller.subject(), key, request, document, statement));
        return switch (answer) {
            case FilingAnswer.Recorded recorded ->
                created(DataRequestRepresentation.of(recorded.asFiled(), Language.of(null, acceptLanguage)), address);
            case FilingAnswer.KeyReused _,
                    FilingAnswer.Faulty _,
                    FilingAnswer.InstrumentUnfit _,
                    FilingAnswer.InstrumentTooLarge _,
                    FilingAnswer.WrongDocument _ -> throw FilingProblems.of(answer);
        };
    }

    private static Response created(DataRequestRepresentation request, UriInfo address) {
        return Response.created(address.getAbsolutePathBuilder()
                        .path(request.id().toString())
                        .build())
                .tag(tag(request))
                .entity(request)
                .build();
    }

    @GET
    @Operation(
            operationId = "listDataRequests",
            summary = "List your agency's requests",
            description = "Newest first. The Link header with rel=next leads to the next page; its cursor means nothing"
                    + " to anybody but us. Filters narrow the list; together they all have to fit.")
    @APIResponse(
            responseCode = "200",
            description = "Your agency's requests.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(type = SchemaType.ARRAY, implementation = DataRequestRepresentation.class)))
    @APIResponse(
            responseCode = "422",
            description = "`validation-failed`: see violations; pointers name the parameters.")
    public Response list(
            @Parameter(description = "Only with this status.", schema = @Schema(implementation = RequestStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "Only of this kind.", schema = @Schema(implementation = DataRequestKind.class))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(
                            description = "Only those whose answer is owed, and due before this moment.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("dueBefore")
                    @Nullable
                    String dueBefore,
            @Parameter(description = "`me`: only those that you filed.") @QueryParam("filedBy") @Nullable
                    String filedBy,
            @Parameter(description = "From 1 to 100; 50 when left out.") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "Of the Link header.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(
                            description = "Only with exactly this case number, however it is spaced. A header, since"
                                    + " addresses end up in logs.")
                    @HeaderParam("Case-Number")
                    @Nullable
                    String caseNumber,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context UriInfo address) {
        RequestSearch search =
                RequestSearch.of(status, kind, dueBefore, caseNumber, filedBy, cursor, limit, caller.subject());
        DataRequestReading.Page page = reading.list(caller.agency(), caller.subject(), search);
        Language language = Language.of(null, acceptLanguage);
        Response.ResponseBuilder response = Response.ok(page.requests().stream()
                .map(request -> DataRequestRepresentation.of(request, language))
                .toList());
        if (page.next() != null) {
            response.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build(),
                    "next");
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readDataRequest",
            summary = "Follow a request",
            description = "An id of another agency's request and an id that nobody has get the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "How far it is. ETag is its version; send it as If-None-Match to poll cheaply.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DataRequestRepresentation.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed.")
    @APIResponse(responseCode = "404", description = "`data-request-unknown`")
    @APIResponse(responseCode = "412", description = "`stale`: If-Match was sent and names another version.")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request conditions) {
        Language language = Language.of(null, acceptLanguage);
        DataRequestRepresentation request = reading.read(caller.agency(), caller.subject(), id, language);
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag(request));
        if (unchanged != null && unchanged.build().getStatus() == IntakeProblem.STALE.status()) {
            throw IntakeProblem.STALE.because("If-Match names another version than the one that stands there.");
        }
        Response.ResponseBuilder response =
                unchanged == null ? Response.ok(request).tag(tag(request)) : unchanged;
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    private static EntityTag tag(DataRequestRepresentation request) {
        return new EntityTag(Long.toString(request.version()));
    }
}
