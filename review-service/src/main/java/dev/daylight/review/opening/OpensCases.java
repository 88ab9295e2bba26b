package dev.daylight.review.opening;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.confidentiality.Orders;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/// Makes an admitted request a case. A claimed confidentiality order is recorded in the same transaction, so nobody
/// ever knows the case without it.
@ApplicationScoped
class OpensCases {

    private final Database database;
    private final Outbox outbox;
    private final Orders orders;
    private final AuditTrail auditTrail;
    private final Clock clock;

    OpensCases(Database database, Outbox outbox, Orders orders, AuditTrail auditTrail, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.orders = orders;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    void open(Filing filing) {
        Instant now = clock.instant();
        database.change(
                "INSERT INTO casefile (id, asked_categories, accounts_named, opened_at) VALUES (?, ?, ?, ?)",
                filing.requestId(),
                filing.categories(),
                filing.accountsNamed(),
                now);
        outbox.append(
                Topics.CASES,
                filing.requestId(),
                new CaseOpened(filing.requestId(), filing.agencyId(), filing.country(), now));
        auditTrail.record(filing.requestId(), Action.CASE_OPENED, Person.SERVICE, Map.of());
        ConfidentialityClaim claim = filing.confidentiality();
        if (claim != null) {
            orders.recordClaim(filing.requestId(), claim);
        }
    }
}
