package dev.daylight.intake.datarequest;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAdmitted;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.Agency;
import dev.daylight.intake.agency.AgencyStatus;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.instrument.Inspection;
import dev.daylight.intake.instrument.InstrumentInspection;
import dev.daylight.intake.problem.BodyLimits;
import dev.daylight.intake.problem.StrictJson;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.messaging.Ids;
import dev.daylight.messaging.Outbox;
import dev.daylight.rules.AdmissionQuestion;
import dev.daylight.rules.LegalRules;
import dev.daylight.rules.Refusal;
import dev.daylight.sealing.DataKey;
import dev.daylight.sealing.ObjectStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Files a request.
@ApplicationScoped
public class DataRequestFiling {

    private static final Logger LOG = Logger.getLogger(DataRequestFiling.class);

    private final EntityManager entities;
    private final Agencies agencies;
    private final FilingKeys keys;
    private final RequestKeys requestKeys;
    private final SealedParticulars sealed;
    private final ObjectStore store;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final LegalRules rules;
    private final Ids ids;
    private final Clock clock;
    private final BodyLimits limits;
    private final MeterRegistry meters;
    private final String bucket;

    DataRequestFiling(
            EntityManager entities,
            Agencies agencies,
            FilingKeys keys,
            RequestKeys requestKeys,
            SealedParticulars sealed,
            ObjectStore store,
            Outbox outbox,
            AuditTrail audit,
            LegalRules rules,
            Ids ids,
            Clock clock,
            BodyLimits limits,
            MeterRegistry meters,
            @ConfigProperty(name = "daylight.intake.documents-bucket") String bucket) {
        this.entities = entities;
        this.agencies = agencies;
        this.keys = keys;
        this.requestKeys = requestKeys;
        this.sealed = sealed;
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
        this.meters = meters;
        this.bucket = bucket;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the agency is unknown or the JSON has another shape
    public FilingAnswer file(Filing filing) {
        agencies.require(filing.agency());
        // Before any check: what was well-formed when it was recorded may be out of date when it is repeated.
        Optional<FilingAnswer> earlier = earlierAnswer(filing);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (filing.instrument().length > limits.instrumentLimit()) {
            return new FilingAnswer.InstrumentTooLarge(limits.instrumentLimit());
        }
        NewDataRequest request = StrictJson.read(filing.request(), NewDataRequest.class);
        return switch (RequestCheck.check(request, clock.instant())) {
            case RequestCheck.Faulty faulty -> new FilingAnswer.Faulty(faulty.violations());
            case RequestCheck.Sound sound ->
                switch (InstrumentInspection.inspect(filing.instrument())) {
                    case Inspection.Unreadable unreadable -> new FilingAnswer.InstrumentUnfit(unreadable.reason());
                    case Inspection.Readable _ -> storeAndRecord(filing, sound.request());
                };
        };
    }

    private Optional<FilingAnswer> earlierAnswer(Filing filing) {
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.find(filing.agency(), filing.idempotencyKey()).map(use -> answerTo(filing, use)));
    }

    /// Inside a transaction.
    private FilingAnswer answerTo(Filing filing, FilingKeys.Use use) {
        if (!use.digest().equals(filing.digest())) {
            return new FilingAnswer.KeyReused();
        }
        DataRequest request = DataRequests.of(filing.agency(), entities)
                .find(use.requestId())
                .orElseThrow(() -> new IllegalStateException("a filing key names no request"));
        audit.note(
                AuditAction.FILING_REPEATED, filing.officer(), filing.agency().value(), request.id());
        return new FilingAnswer.Recorded(DataRequestRepresentation.asFiled(request), true);
    }

    private FilingAnswer storeAndRecord(Filing filing, SoundRequest request) {
        UUID requestId = ids.next();
        Particulars particulars = request.particulars(requestId, filing.officer(), ids.next());
        DataKey key = requestKeys.create(requestId);
        StoredDocument particularsObject = store(sealed.forReview(key, particulars));
        StoredDocument instrumentObject = store(key.seal(filing.instrument(), SealContexts.instrument(requestId)));
        FilingAnswer answer = QuarkusTransaction.requiringNew()
                .call(() -> record(filing, request, particulars, key, particularsObject, instrumentObject));
        if (answer instanceof FilingAnswer.Recorded(DataRequestRepresentation asFiled, boolean repeated) && !repeated) {
            String outcome = asFiled.status() == RequestStatus.REFUSED ? "refused" : "admitted";
            meters.counter("daylight.requests.filed", "outcome", outcome).increment();
            LOG.infof("request filed requestId=%s outcome=%s", asFiled.id(), outcome);
        }
        return answer;
    }

    private StoredDocument store(byte[] bytes) {
        return StoredDocument.of(store.put(bucket, ids.next().toString(), bytes));
    }

    /// The one transaction of a filing.
    private FilingAnswer record(
            Filing filing,
            SoundRequest request,
            Particulars particulars,
            DataKey key,
            StoredDocument particularsObject,
            StoredDocument instrumentObject) {
        UUID requestId = particulars.requestId();
        FilingKeys.Use use = new FilingKeys.Use(filing.digest(), requestId);
        if (!keys.take(filing.agency(), filing.idempotencyKey(), use)) {
            // Somebody else used the key while our documents were on their way: that answer is the answer.
            return keys.find(filing.agency(), filing.idempotencyKey())
                    .map(first -> answerTo(filing, first))
                    .orElseThrow(() -> new IllegalStateException("a taken filing key is not there"));
        }
        Agency agency = agencies.requireUnchanged(filing.agency());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Refusal> refusals = admission(request, agency, now);
        DataRequest row = new DataRequest(
                requestId,
                filing.agency(),
                filing.officer(),
                refusals.stream()
                        .map(refusal -> new StatedReason(refusal.reason(), refusal.sentence()))
                        .toList(),
                rules.version(),
                sealed.forTheAgency(key, particulars),
                particularsObject,
                instrumentObject,
                now);
        DataRequests.of(filing.agency(), entities).add(row);
        requestKeys.record(requestId, key);
        entities.flush();
        tell(row, request, particulars, agency, refusals);
        audit.note(
                refusals.isEmpty() ? AuditAction.REQUEST_FILED : AuditAction.REQUEST_REFUSED_AT_THE_DOOR,
                filing.officer(),
                filing.agency().value(),
                requestId);
        return new FilingAnswer.Recorded(DataRequestRepresentation.asFiled(row), false);
    }

    private List<Refusal> admission(SoundRequest request, Agency agency, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return rules.admission(AdmissionQuestion.ofClass(
                agency.status(today) == AgencyStatus.CERTIFIED,
                agency.country(),
                request.proceeding(),
                request.instrument().instrumentClass(),
                request.instrument().issuedOn(),
                request.categories(),
                now));
    }

    private void tell(
            DataRequest row, SoundRequest request, Particulars particulars, Agency agency, List<Refusal> refusals) {
        var order = particulars.confidentialityOrder();
        outbox.append(
                Topics.DATA_REQUESTS,
                row.id(),
                new DataRequestFiled(
                        row.id(),
                        agency.id().value(),
                        agency.country(),
                        request.kind(),
                        request.instrument().instrumentClass(),
                        request.categories(),
                        request.accounts().size(),
                        order == null ? null : new ConfidentialityClaim(order.orderId(), order.endsAt()),
                        row.particulars.reference(),
                        row.instrument.reference(),
                        row.filedAt(),
                        null));
        outbox.append(
                Topics.DATA_REQUESTS,
                row.id(),
                refusals.isEmpty()
                        ? new DataRequestAdmitted(row.id(), rules.version(), row.filedAt())
                        : new DataRequestRefused(
                                row.id(),
                                refusals.stream()
                                        .map(Refusal::reason)
                                        .distinct()
                                        .toList(),
                                rules.version(),
                                row.filedAt()));
    }
}
