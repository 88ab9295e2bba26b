package dev.daylight.intake.delivery;

import dev.daylight.intake.access.CollectionRefused;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Notes attempts that came no further than the gate: a stolen password without the second factor is one of them.
@ApplicationScoped
class RefusedAtTheGate {

    private final AuditTrail audit;

    RefusedAtTheGate(AuditTrail audit) {
        this.audit = audit;
    }

    void on(@Observes CollectionRefused refused) {
        refused.request()
                .flatMap(AgencyId::parse)
                .ifPresent(request -> QuarkusTransaction.requiringNew()
                        .run(() -> audit.note(
                                AuditAction.PACKAGE_DOWNLOAD_REFUSED,
                                refused.subject(),
                                refused.agency().map(AgencyId::value).orElse(null),
                                request.value())));
    }
}
