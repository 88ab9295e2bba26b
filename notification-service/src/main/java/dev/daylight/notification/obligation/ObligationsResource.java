package dev.daylight.notification.obligation;

import dev.daylight.notification.audit.AuditTrail;
import dev.daylight.notification.audit.AuditTrail.Action;
import dev.daylight.notification.database.Database;
import dev.daylight.notification.database.Row;
import dev.daylight.notification.obligation.ObligationRepresentation.ObligationState;
import dev.daylight.notification.obligation.ObligationRepresentation.Page;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lets compliance see every notice that is owed and why it has not gone. Held or due is decided at the moment of
/// asking, by the same rule that sends.
@Path("/v1/obligations")
@RolesAllowed({"compliance-lead", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations", description = "Notices owed to the people concerned")
class ObligationsResource {

    private static final int LARGEST_PAGE = 200;

    private final Database database;
    private final LegalCases cases;
    private final AuditTrail auditTrail;
    private final SecurityIdentity identity;
    private final NoticeConfig config;
    private final NoticeDecision decision;

    ObligationsResource(
            Database database,
            LegalCases cases,
            AuditTrail auditTrail,
            SecurityIdentity identity,
            NoticeConfig config) {
        this.database = database;
        this.cases = cases;
        this.auditTrail = auditTrail;
        this.identity = identity;
        this.config = config;
        this.decision = new NoticeDecision(config.grace());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listObligations",
            summary = "Notices owed, sent, forbidden or failed",
            description = "Oldest first. With a state, a page may hold fewer entries than asked for; read on while"
                    + " `next` is there.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not what it should be",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "401",
            description = "No valid token",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "403",
            description = "Neither compliance lead nor auditor",
            content = @Content(mediaType = "application/problem+json"))
    public Page list(
            @Parameter(schema = @Schema(implementation = ObligationState.class)) @QueryParam("state") @Nullable
                    String state,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") @Nullable String after,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        @Nullable ObligationState wanted = state == null ? null : wanted(state);
        int size = limit == null ? LARGEST_PAGE : size(limit);
        List<ObligationRepresentation> rows = database.list(
                """
                SELECT o.*, d.agency_name, d.country, d.instrument_class, d.issuing_authority, d.instrument_issued_on,
                       d.emergency_provision, d.paper_due_at, d.notice_rule, d.notice_provision, d.period_from, d.period_to,
                       d.package_sha256, d.disclosed_at
                FROM notice_obligation o JOIN disclosure d USING (disclosure_id)
                WHERE (?::uuid IS NULL OR notice_id > ?::uuid) AND (?::text IS NULL OR state = ?::text)
                ORDER BY notice_id LIMIT ?""",
                this::representation,
                after == null ? null : id(after),
                after == null ? null : id(after),
                wanted == null ? null : stored(wanted),
                wanted == null ? null : stored(wanted),
                size);
        auditTrail.add(
                identity.getPrincipal().getName(),
                Action.OBLIGATIONS_READ,
                null,
                null,
                rows.size() + " rows, state " + (wanted == null ? "any" : wanted.name()));
        return new Page(
                rows.stream()
                        .filter(row -> wanted == null || row.state() == wanted)
                        .toList(),
                rows.size() < size ? null : rows.getLast().noticeId());
    }

    private ObligationRepresentation representation(Row row) {
        NoticeState stored = row.constant("state", NoticeState.class);
        DisclosureRecord disclosure = Obligations.disclosure(row);
        ObligationState state = switch (stored) {
            case SENT -> ObligationState.SENT;
            case FORBIDDEN -> ObligationState.FORBIDDEN;
            case FAILED -> ObligationState.FAILED;
            case OWED -> ObligationState.DUE;
        };
        @Nullable HoldReason reason = null;
        @Nullable Instant until = null;
        @Nullable Instant freeAt = null;
        boolean overdue = false;
        if (stored == NoticeState.OWED) {
            NoticeQuestion question = cases.question(disclosure);
            freeAt = decision.freeAt(question).orElse(null);
            overdue = freeAt != null && question.databaseTime().isAfter(freeAt.plus(config.overdueAfter()));
            if (decision.decide(question) instanceof Verdict.Hold hold) {
                state = ObligationState.HELD;
                reason = hold.reason();
                until = hold.until();
            } else {
                HoldReason found = row.constantOrNull("hold_reason", HoldReason.class);
                reason = found == null || found.isDecided() ? null : found;
                until = row.instantOrNull("look_at");
            }
        }
        return new ObligationRepresentation(
                row.uuid("notice_id"),
                disclosure.requestId(),
                disclosure.disclosureId(),
                disclosure.country(),
                state,
                reason,
                until,
                freeAt,
                overdue,
                row.number("attempts"),
                row.instant("owed_at"),
                row.instantOrNull("settled_at"));
    }

    private static NoticeState stored(ObligationState state) {
        return switch (state) {
            case HELD, DUE -> NoticeState.OWED;
            case SENT -> NoticeState.SENT;
            case FORBIDDEN -> NoticeState.FORBIDDEN;
            case FAILED -> NoticeState.FAILED;
        };
    }

    private static ObligationState wanted(String name) {
        return Arrays.stream(ObligationState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> malformed("state is one of " + Arrays.toString(ObligationState.values())));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw malformed("after is the id of a notice");
        }
    }

    private static int size(String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= LARGEST_PAGE) {
                return size;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw malformed("limit is a number from 1 to " + LARGEST_PAGE);
    }

    private static HttpProblem malformed(String sentence) {
        return HttpProblem.builder()
                .withType(URI.create("urn:daylight:problem:malformed-parameter"))
                .withTitle("A parameter is not what it should be")
                .withStatus(Response.Status.BAD_REQUEST)
                .withDetail(sentence)
                .build();
    }
}
