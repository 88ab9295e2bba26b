package dev.daylight.intake.webhook;

import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.datarequest.IdempotencyKey;
import dev.daylight.intake.paging.Cursor;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.Precondition;
import dev.daylight.intake.problem.StrictJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
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

@Path("/v1/webhook")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(
        name = "Webhook",
        description = "Where your agency's program wants to hear that a request's status has changed. Calls carry no"
                + " personal data and are signed (RFC 9421, Ed25519) with a key of /v1/receipt-keys.")
class WebhookResource {

    private static final String UNKNOWN = "`webhook-not-enrolled`";
    private static final String WEBHOOK = """
            {"url":"https://cases.lka.musterland.example/daylight","description":"Case system, unit 31",
             "enrolledBy":"6f0a3c1e-0000-4000-8000-00000000000f","enrolledAt":"2026-11-23T10:00:00Z","version":0}""";
    private static final String NEW_WEBHOOK = """
            {"url":"https://cases.lka.musterland.example/daylight","description":"Case system, unit 31"}""";
    private static final String TEST_MESSAGE = """
            {"id":"0192f7a0-0000-7000-8000-0000000000e1","kind":"TEST","at":"2026-11-23T10:00:00Z","state":"WAITING",
             "attempts":0,"nextAttemptAt":"2026-11-23T10:00:00Z"}""";
    private static final String MESSAGES = """
            [{"id":"0192f7a0-0000-7000-8000-0000000000e2","kind":"STATUS",
              "dataRequestId":"0192f7a0-0000-7000-8000-000000000001","status":"DISCLOSED","version":4,
              "at":"2026-11-23T10:00:00Z","state":"DELIVERED","attempts":1,"lastAttemptAt":"2026-11-23T10:00:01Z",
              "lastOutcome":"HTTP_204"}]""";

    private final Webhooks webhooks;
    private final WebhookSettings settings;
    private final WebhookCall call;
    private final Caller caller;

    WebhookResource(Webhooks webhooks, WebhookSettings settings, WebhookCall call, Caller caller) {
        this.webhooks = webhooks;
        this.settings = settings;
        this.call = call;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("officer")
    @Operation(
            operationId = "enrolWebhook",
            summary = "Enrol your agency's webhook, or change it",
            description = "One for each agency. https, a host that leads to public addresses only, the usual port."
                    + " Sending the same again changes nothing; another one replaces it and needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "It stands like this. ETag is its version.",
            content = @Content(schema = @Schema(implementation = WebhookRepresentation.class), example = WEBHOOK))
    @APIResponse(
            responseCode = "201",
            description = "Enrolled. From now on changes of status are told there.",
            content = @Content(schema = @Schema(implementation = WebhookRepresentation.class), example = WEBHOOK))
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(
            responseCode = "422",
            description = "`validation-failed` with NOT_A_WEBHOOK_ADDRESS or NOT_PUBLICLY_REACHABLE: see violations.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: another one stands there.")
    public Response enrol(
            @Parameter(description = "The ETag, when you replace one.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewWebhook.class), example = NEW_WEBHOOK))
                    byte[] body,
            @Context UriInfo address) {
        NewWebhook.Sound wanted = StrictJson.read(body, NewWebhook.class).checked(settings.ports(), call);
        Webhooks.Enrolled enrolled =
                webhooks.enrol(caller.agency(), caller.subject(), wanted, new Precondition(ifMatch));
        return with(enrolled.isNew() ? Response.created(address.getAbsolutePath()) : Response.ok(), enrolled.webhook());
    }

    @GET
    @RolesAllowed({"officer", "agency-machine"})
    @Operation(operationId = "readWebhook", summary = "Read your agency's webhook")
    @APIResponse(
            responseCode = "200",
            description = "ETag is its version.",
            content = @Content(schema = @Schema(implementation = WebhookRepresentation.class), example = WEBHOOK))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response read() {
        return with(Response.ok(), webhooks.read(caller.agency(), caller.subject()));
    }

    @DELETE
    @RolesAllowed("officer")
    @Operation(
            operationId = "removeWebhook",
            summary = "Remove your agency's webhook",
            description = "What was not told yet is dropped.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "412", description = "`stale`: If-Match names an older version.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response remove(@HeaderParam("If-Match") @Nullable String ifMatch) {
        webhooks.remove(caller.agency(), caller.subject(), new Precondition(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("test")
    @RolesAllowed("officer")
    @Operation(
            operationId = "testWebhook",
            summary = "Have a test message sent",
            description = "It is queued, signed and repeated like any other; the list of messages tells how it went.")
    @APIResponse(
            responseCode = "202",
            description = "Queued, or queued before under this key.",
            content = @Content(schema = @Schema(implementation = MessageRepresentation.class), example = TEST_MESSAGE))
    @APIResponse(responseCode = "400", description = "`idempotency-key-missing`, `idempotency-key-invalid`")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response test(
            @Parameter(required = true, description = "Made up by you, one for each test; for example a UUID.")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey) {
        String key = IdempotencyKey.require(idempotencyKey);
        return Response.accepted(webhooks.test(caller.agency(), caller.subject(), key))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("deliveries")
    @RolesAllowed({"officer", "agency-machine"})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List what your webhook was told, and what not",
            description = "Newest first, 50 at a time. The Link header with rel=next leads to the next page.")
    @APIResponse(
            responseCode = "200",
            description = "Messages and how far they are.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = MessageRepresentation.class),
                            example = MESSAGES))
    @APIResponse(responseCode = "422", description = "`validation-failed`: see violations.")
    public Response messages(
            @Parameter(description = "Only in this state.", schema = @Schema(implementation = MessageState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "Of the Link header.") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo address) {
        Findings findings = new Findings();
        MessageState only = state == null ? null : findings.oneOf("/state", state, MessageState.class);
        UUID after = cursor == null ? null : Cursor.read(findings, cursor);
        if (!findings.none()) {
            throw IntakeProblem.VALIDATION_FAILED.because("See violations.", findings.violations());
        }
        Webhooks.Page page = webhooks.messages(caller.agency(), caller.subject(), only, after);
        ResponseBuilder response = Response.ok(page.messages());
        if (page.next() != null) {
            response.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build(),
                    "next");
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Response with(ResponseBuilder response, WebhookRepresentation webhook) {
        return response.entity(webhook)
                .tag(new EntityTag(Long.toString(webhook.version())))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
