package dev.daylight.review.trail;

import dev.daylight.review.audit.ReadingTheTrail;
import dev.daylight.review.audit.TrailKeys;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Reading the trail, and taking it away with its heads.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Trail")
class TrailResource {

    static final String NDJSON = "application/x-ndjson";
    private static final int MOST = 500;

    private final ReadingTheTrail trail;
    private final TrailKeys keys;
    private final Caller caller;

    TrailResource(ReadingTheTrail trail, TrailKeys keys, Caller caller) {
        this.trail = trail;
        this.keys = keys;
        this.caller = caller;
    }

    /// @param before the `next` of the page before
    @GET
    @Path("trail")
    @Operation(
            operationId = "readTrail",
            summary = "Read the trail",
            description = "The newest entries first, by case, person and period. Reading is an entry itself.")
    @APIResponse(responseCode = "200", description = "A page of entries; `next` leads to older ones.")
    public ReadingTheTrail.Page page(
            @BeanParam Asked asked,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return trail.page(asked.filter(), id(before), limit(limit), caller.person());
    }

    @GET
    @Path("trail/export")
    @Produces(NDJSON)
    @Operation(
            operationId = "exportTrail",
            summary = "Take the trail away",
            description =
                    "One link of the chain on each line, from the first that was asked for to a signed head behind"
                            + " the last. Entries that were not asked for are given by their digest alone. The export is an"
                            + " entry itself.")
    @APIResponse(responseCode = "200", description = "Lines of JSON, for the verifier that comes with Daylight.")
    public Response export(@BeanParam Asked asked) {
        return exported(trail.export(asked.filter(), caller.person()));
    }

    @GET
    @Path("trail-keys")
    @PermitAll
    @Produces({"application/jwk-set+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "readTrailKeys",
            summary = "Read the public keys of the trail",
            description = "With these anybody can verify an export. No token needed.")
    @APIResponse(responseCode = "200", description = "A JWK set (RFC 7517).")
    public Map<String, List<Map<String, String>>> keys() {
        return Map.of("keys", keys.published());
    }

    private static Response exported(ReadingTheTrail.Export export) {
        StreamingOutput lines = export::writeTo;
        return Response.ok(lines, NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.ndjson\"")
                .build();
    }

    private static @Nullable Long id(@Nullable String before) {
        if (before == null || before.isEmpty()) {
            return null;
        }
        if (!before.matches("\\d{1,18}")) {
            throw new Objection(Kind.INVALID_REQUEST, "The parameter before is the next of a page.");
        }
        return Long.valueOf(before);
    }

    private static int limit(String limit) {
        if (limit.matches("[1-9]\\d{0,2}") && Integer.parseInt(limit) <= MOST) {
            return Integer.parseInt(limit);
        }
        throw new Objection(Kind.INVALID_REQUEST, "The parameter limit is a number from 1 to " + MOST + ".");
    }
}
