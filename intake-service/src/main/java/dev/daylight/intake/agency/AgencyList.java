package dev.daylight.intake.agency;

import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.paging.Cursor;
import dev.daylight.intake.paging.Limit;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The agencies by name, for the compliance department, in pages. Each page leaves a trace.
@ApplicationScoped
class AgencyList {

    private final EntityManager entities;
    private final ExpiryWatch watch;
    private final AuditTrail audit;

    AgencyList(EntityManager entities, ExpiryWatch watch, AuditTrail audit) {
        this.entities = entities;
        this.watch = watch;
        this.audit = audit;
    }

    /// What is asked for.
    ///
    /// @param attention only those that need somebody
    /// @param after the last one of the page before
    record Search(boolean attention, @Nullable UUID after, int limit) {

        /// @throws io.quarkiverse.resteasy.problem.HttpProblem with all faults at once
        static Search of(boolean attention, @Nullable String cursor, @Nullable String limit) {
            Findings findings = new Findings();
            Search search = new Search(
                    attention, cursor == null ? null : Cursor.read(findings, cursor), Limit.read(findings, limit));
            if (!findings.none()) {
                throw IntakeProblem.VALIDATION_FAILED.because(
                        "See violations; pointers name the parameters.", findings.violations());
            }
            return search;
        }
    }

    /// @param next cursor of the page after this one, absent at the end
    record Page(
            List<AttentionRepresentation> agencies,
            @Nullable String next) {}

    @Transactional
    Page page(Search search, String reader) {
        var query = entities.createQuery(
                        "FROM Agency a WHERE (:all = true OR " + ExpiryWatch.NEEDS_SOMEBODY + ")"
                                + " AND (:after IS NULL OR EXISTS (SELECT 1 FROM Agency last WHERE last.id = :after"
                                + " AND (a.name > last.name OR a.name = last.name AND a.id > last.id)))"
                                + " ORDER BY a.name, a.id",
                        Agency.class)
                .setParameter("all", !search.attention())
                .setParameter("after", search.after());
        watch.limits().forEach(query::setParameter);
        List<Agency> found = query.setMaxResults(search.limit() + 1).getResultList();
        audit.noteList(AuditAction.AGENCIES_LISTED, reader);
        List<Agency> shown = found.subList(0, Math.min(found.size(), search.limit()));
        return new Page(
                shown.stream().map(watch::look).toList(),
                found.size() > shown.size() ? Cursor.write(shown.getLast().id) : null);
    }
}
