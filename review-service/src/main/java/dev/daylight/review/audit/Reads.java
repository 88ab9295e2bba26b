package dev.daylight.review.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes down who looks at cases. Called before anything is shown: what cannot be written down is not shown.
@ApplicationScoped
public class Reads {

    private final AuditTrail auditTrail;

    Reads(AuditTrail auditTrail) {
        this.auditTrail = auditTrail;
    }

    /// @param where a fixed word for the place, for example `console`
    public void ofCase(UUID caseId, Person by, String where) {
        auditTrail.recordAhead(caseId, Action.CASE_READ, by, Map.of("where", where));
    }

    /// One entry for a list, with the ids of what stood in it.
    public void ofList(Collection<UUID> cases, Person by, String where) {
        auditTrail.recordAhead(null, Action.CASES_LISTED, by, Map.of("where", where, "cases", List.copyOf(cases)));
    }
}
