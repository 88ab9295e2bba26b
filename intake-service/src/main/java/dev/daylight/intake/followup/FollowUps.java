package dev.daylight.intake.followup;

import dev.daylight.contracts.Topics;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.DataRequestReading;
import dev.daylight.intake.datarequest.DataRequests;
import dev.daylight.intake.datarequest.RequestStep;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.messaging.DatabaseClock;
import dev.daylight.messaging.Ids;
import dev.daylight.messaging.Outbox;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// The one way of every follow-up.
@ApplicationScoped
public class FollowUps {

    private final EntityManager entities;
    private final Agencies agencies;
    private final FollowUpTable table;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final DatabaseClock clock;
    private final Ids ids;

    FollowUps(
            EntityManager entities,
            Agencies agencies,
            FollowUpTable table,
            Outbox outbox,
            AuditTrail audit,
            DatabaseClock clock,
            Ids ids) {
        this.entities = entities;
        this.agencies = agencies;
        this.table = table;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// @throws HttpProblem when the request is not this agency's, has changed since, or this cannot be done to it
    public FollowUpAnswer carryOut(FollowUpCall call, Preparation preparation) {
        UUID requestId = DataRequestReading.parse(call.requestId());
        agencies.require(call.agency());
        Optional<FollowUpAnswer> earlier = QuarkusTransaction.requiringNew().call(() -> lookAhead(call, requestId));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        UUID followUpId = ids.next();
        Preparation.Change change = preparation.prepare(requestId, followUpId);
        return QuarkusTransaction.requiringNew().call(() -> record(call, requestId, followUpId, change));
    }

    /// Before anything is stored: whether it was answered already, and whether the caller knows what it acts on.
    /// The version is read first: were it read after the look for an earlier answer, the same call that commits in
    /// between would have moved the version, and its own repeat would be called stale.
    private Optional<FollowUpAnswer> lookAhead(FollowUpCall call, UUID requestId) {
        long version = DataRequests.of(call.agency(), entities)
                .find(requestId)
                .orElseThrow(DataRequestReading::unknown)
                .version();
        Optional<FollowUpAnswer> earlier = earlier(call);
        if (earlier.isEmpty()) {
            call.precondition().demand(version);
        }
        return earlier;
    }

    private Optional<FollowUpAnswer> earlier(FollowUpCall call) {
        Optional<FollowUpTable.Earlier> earlier = table.find(call);
        earlier.ifPresent(known -> {
            if (!known.digest().equals(call.digest())) {
                throw reused();
            }
            audit.note(
                    AuditAction.FILING_REPEATED,
                    call.officer(),
                    call.agency().value(),
                    known.answer().requestId());
        });
        return earlier.map(FollowUpTable.Earlier::answer);
    }

    private FollowUpAnswer record(FollowUpCall call, UUID requestId, UUID followUpId, Preparation.Change change) {
        DataRequest request = DataRequests.of(call.agency(), entities)
                .findForChange(requestId)
                .orElseThrow(DataRequestReading::unknown);
        // The same call may have come twice; the other one had the lock before us.
        Optional<FollowUpAnswer> earlier = earlier(call);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        call.precondition().demand(request.version());
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        Effect effect = change.apply(request, now);
        request.followUp();
        entities.persist(new RequestStep(request, call.kind().step(effect.refused()), now));
        entities.flush();
        FollowUpAnswer answer = new FollowUpAnswer(
                followUpId,
                requestId,
                call.kind(),
                now,
                request.version(),
                effect.orderId(),
                effect.endsAt(),
                effect.keepUntil(),
                effect.status(),
                effect.reasons());
        if (!table.add(call, answer, effect)) {
            throw reused();
        }
        effect.events().forEach(event -> outbox.append(Topics.DATA_REQUESTS, requestId, event));
        audit.note(
                call.kind().action(effect.refused()),
                call.officer(),
                call.agency().value(),
                requestId);
        return answer;
    }

    private static HttpProblem reused() {
        return IntakeProblem.IDEMPOTENCY_KEY_REUSED.because(
                "Make up a new key, or send exactly what was sent under this one.");
    }
}
