package dev.daylight.review.opening;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Filing.Paper;
import dev.daylight.review.confidentiality.Orders;
import dev.daylight.review.database.Database;
import dev.daylight.review.deadline.Deadlines;
import dev.daylight.review.emergency.CallBackFor;
import dev.daylight.review.legalbasis.LegalBasis;
import dev.daylight.review.preservation.Preservations;
import dev.daylight.rules.NoticeProvision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes an admitted request what it is: a case, something to preserve, or an emergency that is preserved
/// and, unless the operator lets it be answered before its paper, shut for the time being. A claimed confidentiality
/// order is recorded in the same transaction, so nobody ever knows the
/// case without it.
@ApplicationScoped
class OpensCases {

    private final Database database;
    private final Cases cases;
    private final Preservations preservations;
    private final Outbox outbox;
    private final Orders orders;
    private final LegalBasis legalBasis;
    private final AuditTrail auditTrail;
    private final CallBackFor callBackFor;
    private final Deadlines deadlines;
    private final int oneDecidesUpTo;
    private final Clock clock;

    OpensCases(
            Database database,
            Cases cases,
            Preservations preservations,
            Outbox outbox,
            Orders orders,
            LegalBasis legalBasis,
            AuditTrail auditTrail,
            @ConfigProperty(name = "daylight.call-back-for") CallBackFor callBackFor,
            Deadlines deadlines,
            @ConfigProperty(name = "daylight.one-decides-up-to") int oneDecidesUpTo,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.preservations = preservations;
        this.outbox = outbox;
        this.orders = orders;
        this.legalBasis = legalBasis;
        this.auditTrail = auditTrail;
        this.callBackFor = callBackFor;
        this.deadlines = deadlines;
        this.oneDecidesUpTo = oneDecidesUpTo;
        this.clock = clock;
    }

    void admitted(Filing filing) {
        switch (filing.kind()) {
            case PRODUCTION -> {
                begin(filing, CaseState.Name.OPEN);
                opened(filing);
                orders.inherit(filing.requestId(), preservations.takenOverBy(filing.requestId()));
            }
            case PRESERVATION -> {
                preservations.owe(filing);
                auditTrail.record(filing.requestId(), Action.PRESERVATION_FILED, Person.SERVICE, Map.of());
                claim(filing);
            }
            case EMERGENCY -> {
                if (filing.paper() == null) {
                    begin(
                            filing,
                            filing.disclosureAllowed()
                                    ? CaseState.Name.EMERGENCY_OPEN
                                    : CaseState.Name.EMERGENCY_PRESERVED);
                    preservations.owe(filing);
                    auditTrail.record(filing.requestId(), Action.EMERGENCY_PRESERVED, Person.SERVICE, Map.of());
                    if (filing.disclosureAllowed()) {
                        opened(filing);
                    } else {
                        claim(filing);
                    }
                } else {
                    paperAdmitted(filing);
                }
            }
        }
    }

    /// A request that was never let in leaves nothing. Older versions of intake told a refused paper first
    /// as a paper, and the emergency came to its end by it.
    void refused(Filing filing) {
        if (filing.paper() != null && filing.kind() == DataRequestKind.EMERGENCY) {
            giveUp(filing.requestId());
        }
    }

    /// No paper came for an emergency. When the agency withdrew it before, it is over already.
    void giveUp(UUID requestId) {
        CaseFile locked = cases.locked(requestId);
        if (locked.state().owesPaper()) {
            cases.save(locked.moveTo(locked.state().giveUp(clock.instant())));
            auditTrail.record(requestId, Action.EMERGENCY_UNFOUNDED, Person.SERVICE, Map.of());
        }
    }

    private void begin(Filing filing, CaseState.Name state) {
        database.change(
                """
                INSERT INTO casefile (id, asked_categories, accounts_named, state, opened_at, call_back_needed,
                  one_decides_up_to)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                filing.requestId(),
                filing.categories(),
                filing.accountsNamed(),
                state,
                clock.instant(),
                callBackFor.includes(filing.categories()),
                oneDecidesUpTo);
        deadlines.start(filing);
    }

    /// It may have crossed with a denial that was made without it. The agency has our word that it is here, so the case
    /// opens again; what the denial rested on is in the trail.
    private void paperAdmitted(Filing filing) {
        CaseFile locked = cases.locked(filing.requestId());
        if (locked.state().takesPaper()) {
            cases.save(locked.moveTo(locked.state().receivePaper()));
            deadlines.start(filing);
            opened(filing);
        }
    }

    private void opened(Filing filing) {
        Instant now = clock.instant();
        Paper paper = filing.paper();
        NoticeProvision notice = paper == null
                ? null
                : legalBasis
                        .notice(filing.country(), paper.instrumentClass(), filing.instrumentCode())
                        .orElse(null);
        outbox.append(
                Topics.CASES,
                filing.requestId(),
                new CaseOpened(
                        filing.requestId(),
                        filing.agencyId(),
                        filing.country(),
                        now,
                        notice == null ? null : notice.rule(),
                        notice == null ? null : notice.provision()));
        auditTrail.record(filing.requestId(), Action.CASE_OPENED, Person.SERVICE, Map.of());
        claim(filing);
    }

    private void claim(Filing filing) {
        ConfidentialityClaim claim = filing.confidentiality();
        if (claim != null) {
            // An order that comes with the paper of an emergency was not there when that was filed.
            Instant begun = filing.kind() == DataRequestKind.EMERGENCY ? clock.instant() : filing.filedAt();
            orders.recordClaim(filing, claim, begun, null);
        }
    }
}
