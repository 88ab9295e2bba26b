package dev.daylight.review.disclosure;

import dev.daylight.review.border.Roles;
import dev.daylight.review.database.Database;
import dev.daylight.review.scope.Excess;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// How much less than asked leaves, in sum. Figures only: no case, no agency, no person.
@Path("/v1/minimisation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_LEAD, Roles.APPROVER})
class MinimisationResource {

    private final Database database;

    MinimisationResource(Database database) {
        this.database = database;
    }

    private record Sums(long cases, long asked, long approved) {}

    private record Records(long delivered, long dropped) {}

    @GET
    @Operation(
            operationId = "minimisation",
            summary = "Asked, approved, delivered, in sum",
            description = "Over all cases that were granted or denied. The ratio is that of pairs of an account and a"
                    + " category: approved by asked.")
    public Minimisation minimisation() {
        Sums sums = database.first(
                        """
                SELECT count(*) AS cases, coalesce(sum(cardinality(asked_categories) * accounts_named), 0) AS asked,
                  coalesce(sum(cardinality(granted_categories) * cardinality(granted_accounts))
                    FILTER (WHERE state <> 'DENIED'), 0) AS approved
                FROM casefile WHERE state IN
                  ('APPROVED', 'EMERGENCY_APPROVED', 'EMERGENCY_ANSWERED', 'DISCLOSED', 'NO_DATA', 'DENIED')""", row -> new Sums(row.number("cases"), row.number("asked"), row.number("approved")))
                .orElseThrow();
        Records records = database.first("""
                SELECT coalesce(sum(records_delivered), 0) AS delivered, coalesce(sum(records_dropped), 0) AS dropped
                FROM disclosure""", row -> new Records(row.number("delivered"), row.number("dropped")))
                .orElseThrow();
        Map<Excess, Long> dropped = new EnumMap<>(Excess.class);
        database.all("""
                SELECT each.key AS dimension, sum(each.value::bigint) AS n FROM disclosure, jsonb_each_text(dropped_by) AS each
                GROUP BY each.key""", row -> dropped.put(row.constant("dimension", Excess.class), row.number("n")));
        Map<String, Long> noData = new TreeMap<>();
        database.all(
                "SELECT reason, count(*) AS n FROM no_data GROUP BY reason",
                row -> noData.put(row.text("reason"), row.number("n")));
        return new Minimisation(
                sums.cases(),
                sums.asked(),
                sums.approved(),
                sums.asked() == 0 ? 1 : (double) sums.approved() / sums.asked(),
                records.delivered(),
                records.dropped(),
                dropped,
                noData);
    }
}
