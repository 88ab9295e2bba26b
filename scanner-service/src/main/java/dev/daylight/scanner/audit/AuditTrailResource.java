package dev.daylight.scanner.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/audit-trail")
@Tag(name = "Audit trail")
class AuditTrailResource {

    private final AuditTrail trail;

    AuditTrailResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed({"auditor", "compliance-lead"})
    @Operation(summary = "Rows of the trail after the one with the given id, oldest first.")
    public List<AuditRow> rows(
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return trail.after(after, limit);
    }
}
