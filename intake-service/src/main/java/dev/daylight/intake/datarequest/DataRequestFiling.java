package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.Agency;
import dev.daylight.intake.agency.AgencyStatus;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.blindindex.BlindIndex;
import dev.daylight.intake.instrument.ExaminedPaper;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.StrictJson;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.messaging.Ids;
import dev.daylight.rules.Assessment;
import dev.daylight.rules.PreservationTerm;
import dev.daylight.sealing.DataKey;
import dev.daylight.sealing.OwnersBox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Files a request.
@ApplicationScoped
public class DataRequestFiling {

    private static final Logger LOG = Logger.getLogger(DataRequestFiling.class);

    private final EntityManager entities;
    private final Agencies agencies;
    private final FilingKeys keys;
    private final RequestKeys requestKeys;
    private final SealedParticulars sealed;
    private final DocumentVault vault;
    private final RequestDocuments documents;
    private final RequestChecks checks;
    private final Rulings rulings;
    private final FilingEvents events;
    private final BlindIndex index;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final MeterRegistry meters;

    DataRequestFiling(
            EntityManager entities,
            Agencies agencies,
            FilingKeys keys,
            RequestKeys requestKeys,
            SealedParticulars sealed,
            DocumentVault vault,
            RequestDocuments documents,
            RequestChecks checks,
            Rulings rulings,
            FilingEvents events,
            BlindIndex index,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            MeterRegistry meters) {
        this.entities = entities;
        this.agencies = agencies;
        this.keys = keys;
        this.requestKeys = requestKeys;
        this.sealed = sealed;
        this.vault = vault;
        this.documents = documents;
        this.checks = checks;
        this.rulings = rulings;
        this.events = events;
        this.index = index;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the agency is unknown or the JSON has another shape
    public FilingAnswer file(Filing filing) {
        // One look at the database before the work begins.
        return switch (QuarkusTransaction.requiringNew().call(() -> before(filing))) {
            case Before.Answered answered -> answered.answer();
            case Before.New fresh -> fileNew(filing, fresh.country());
        };
    }

    /// What is known of a filing when it arrives.
    private sealed interface Before {

        record Answered(FilingAnswer answer) implements Before {}

        /// @param country of the agency
        record New(String country) implements Before {}
    }

    private Before before(Filing filing) {
        String country = agencies.require(filing.agency()).country();
        // Before any check: what was well-formed when it was recorded may be out of date when it is repeated.
        return keys.find(filing.agency(), filing.idempotencyKey())
                // What came too late comes too late again, and is told so in the same words.
                .filter(use -> use.requestId() != null || !use.digest().equals(filing.digest()))
                .<Before>map(use -> new Before.Answered(answerTo(filing, use)))
                .orElseGet(() -> new Before.New(country));
    }

    private FilingAnswer fileNew(Filing filing, String country) {
        NewDataRequest request = StrictJson.read(filing.request(), NewDataRequest.class);
        return switch (checks.check(request, country, clock.instant())) {
            case RequestCheck.Faulty faulty -> refused(filing, new FilingAnswer.Faulty(faulty.violations()));
            case RequestCheck.Sound sound -> examineAndRecord(filing, sound.request(), country);
        };
    }

    /// What came in time may come too late when it is repeated, while the first call is under way still. Whichever of
    /// the two takes the key answers for both.
    private FilingAnswer refused(Filing filing, FilingAnswer.Faulty faulty) {
        if (faulty.violations().stream().noneMatch(violation -> violation.fault() == Fault.ALREADY_OVER)) {
            return faulty;
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var spent = new FilingKeys.Use(filing.digest(), null);
            if (keys.take(filing.agency(), filing.idempotencyKey(), spent)) {
                return faulty;
            }
            FilingKeys.Use first =
                    keys.find(filing.agency(), filing.idempotencyKey()).orElse(spent);
            return first.equals(spent) ? faulty : answerTo(filing, first);
        });
    }

    private FilingAnswer examineAndRecord(Filing filing, SoundRequest request, String country) {
        boolean emergency = request.kind() == DataRequestKind.EMERGENCY;
        if (emergency != filing.isStatement()) {
            return new FilingAnswer.WrongDocument(emergency ? "statement" : "instrument");
        }
        String code = request.instrument() == null ? null : request.instrument().type();
        return switch (vault.look(country, filing.document(), code)) {
            case DocumentVault.Look.Objection objection -> objection.answer();
            case DocumentVault.Look.Fit fit -> storeAndRecord(filing, request, fit.paper());
        };
    }

    /// Inside a transaction.
    private FilingAnswer answerTo(Filing filing, FilingKeys.Use use) {
        if (!use.digest().equals(filing.digest())) {
            return new FilingAnswer.KeyReused();
        }
        if (use.requestId() == null) {
            return new FilingAnswer.Faulty(List.of(Fault.ALREADY_OVER.at("/confidentialityOrder/endsAt")));
        }
        DataRequest request = DataRequests.of(filing.agency(), entities)
                .find(use.requestId())
                .orElseThrow(() -> new IllegalStateException("a filing key names no request"));
        audit.note(
                AuditAction.FILING_REPEATED, filing.officer(), filing.agency().value(), request.id());
        return new FilingAnswer.Recorded(FiledRequest.of(request), true);
    }

    /// @param document of the instrument or the statement
    private record Stored(Particulars particulars, DataKey key, StoredDocument sealed, FiledPaper paper) {
        StoredDocument document() {
            return paper.document();
        }
    }

    private FilingAnswer storeAndRecord(Filing filing, SoundRequest request, ExaminedPaper examined) {
        UUID requestId = ids.next();
        OwnersBox box = requestKeys.newBox(requestId);
        FiledPaper paper = DocumentVault.lay(
                box,
                examined,
                filing.isStatement() ? SealContexts.emergencyStatement(requestId) : SealContexts.instrument(requestId));
        Particulars particulars =
                request.particulars(requestId, filing.officer(), ids.next()).with(paper.verdict());
        StoredDocument forReview = DocumentVault.add(box, sealed.forReview(box.key(), particulars));
        // Everything is there before anybody is told that the request is.
        requestKeys.store(box);
        Stored stored = new Stored(particulars, box.key(), forReview, paper);
        FilingAnswer answer;
        try {
            answer = QuarkusTransaction.requiringNew().call(() -> record(filing, request, stored));
        } catch (NoSuchPreservation e) {
            return new FilingAnswer.Faulty(List.of(e.fault.at("/preservationId")));
        }
        if (answer instanceof FilingAnswer.Recorded(FiledRequest asFiled, boolean repeated) && !repeated) {
            String outcome = asFiled.status() == RequestStatus.REFUSED ? "refused" : "admitted";
            meters.counter(
                            "daylight.requests.filed",
                            "outcome",
                            outcome,
                            "kind",
                            asFiled.kind().name())
                    .increment();
            LOG.infof("request filed requestId=%s kind=%s outcome=%s", asFiled.id(), asFiled.kind(), outcome);
        }
        return answer;
    }

    /// The one transaction of a filing.
    private FilingAnswer record(Filing filing, SoundRequest request, Stored stored) {
        UUID requestId = stored.particulars().requestId();
        FilingKeys.Use use = new FilingKeys.Use(filing.digest(), requestId);
        if (!keys.take(filing.agency(), filing.idempotencyKey(), use)) {
            // Somebody else used the key while our documents were on their way: that answer is the answer.
            return keys.find(filing.agency(), filing.idempotencyKey())
                    .map(first -> answerTo(filing, first))
                    .orElseThrow(() -> new IllegalStateException("a taken filing key is not there"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<DataRequest> preservation = preservation(filing, request, stored.particulars(), now);
        Agency agency = agencies.requireUnchanged(filing.agency());
        boolean certified = agency.status(LocalDate.ofInstant(now, ZoneOffset.UTC)) == AgencyStatus.CERTIFIED;
        Assessment assessment = rulings.of(request, certified, agency.country(), now);
        DataRequest row = row(filing, request, stored, assessment, now);
        DataRequests.of(filing.agency(), entities).add(row);
        var order = stored.particulars().confidentialityOrder();
        if (order != null) {
            entities.persist(new ConfidentialityOrder(order.orderId(), row, order.endsAt(), now));
        }
        requestKeys.record(requestId, stored.key());
        documents.record(
                row,
                filing.isStatement() ? DocumentPurpose.STATEMENT : DocumentPurpose.INSTRUMENT,
                stored.paper(),
                now);
        entities.flush();
        events.tell(row, stored.particulars(), agency, assessment);
        if (assessment.admitted()) {
            preservation.ifPresent(kept -> takeOver(kept, row, now));
        }
        audit.note(
                assessment.admitted() ? AuditAction.REQUEST_FILED : AuditAction.REQUEST_REFUSED_AT_THE_DOOR,
                filing.officer(),
                filing.agency().value(),
                requestId);
        return new FilingAnswer.Recorded(FiledRequest.of(row), false);
    }

    private Optional<DataRequest> preservation(
            Filing filing, SoundRequest request, Particulars particulars, Instant now) {
        UUID id = request.preservationId();
        if (id == null) {
            return Optional.empty();
        }
        DataRequest kept = DataRequests.of(filing.agency(), entities)
                .findForChange(id)
                .filter(found -> found.canBeSuperseded(now))
                .orElseThrow(() -> new NoSuchPreservation(Fault.NO_SUCH_PRESERVATION));
        // Only the names are compared: whether two of them mean one account is nothing that filing may tell.
        if (Collections.disjoint(sealed.open(kept).accounts(), particulars.accounts())) {
            throw new NoSuchPreservation(Fault.OTHER_ACCOUNTS_PRESERVED);
        }
        return Optional.of(kept);
    }

    /// Undoes the whole filing, the taken key included.
    private static final class NoSuchPreservation extends RuntimeException {

        private final transient Fault fault;

        NoSuchPreservation(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }
    }

    private void takeOver(DataRequest preservation, DataRequest production, Instant now) {
        preservation.supersede(production.id());
        preservation.followUp();
        entities.persist(new RequestStep(preservation, RequestStep.What.PRESERVATION_TAKEN_OVER, now));
        entities.flush();
        events.tellTakenOver(preservation, production, now);
    }

    private DataRequest row(Filing filing, SoundRequest request, Stored stored, Assessment assessment, Instant now) {
        Particulars particulars = stored.particulars();
        DataRequest row = new DataRequest(
                particulars.requestId(),
                filing.agency(),
                request.kind(),
                assessment.refusals().stream().map(StatedReason::of).toList(),
                assessment.rulesVersion(),
                sealed.forTheAgency(stored.key(), particulars),
                stored.sealed(),
                now);
        row.index(
                index.entry(filing.agency(), IndexedField.CASE_NUMBER, request.caseNumber()),
                index.entry(filing.agency(), IndexedField.OFFICER, filing.officer()));
        row.preservationId = request.preservationId();
        if (assessment.admitted()) {
            row.deadline = Deadline.starting(
                    assessment.deadline().due(), assessment.deadline().source().citation());
        }
        switch (request.kind()) {
            case PRODUCTION -> row.instrument = stored.document();
            case PRESERVATION -> {
                row.instrument = stored.document();
                keep(row, assessment.preservation(), now);
            }
            case EMERGENCY -> {
                row.statement = stored.document();
                row.paperDueAt = rulings.paperDue(assessment, now);
            }
        }
        row.instrumentCode =
                request.instrument() == null ? null : request.instrument().type();
        return row;
    }

    private static void keep(DataRequest row, @Nullable PreservationTerm term, Instant now) {
        if (term == null) {
            throw new IllegalStateException("the rules name no term for a preservation");
        }
        row.keepUntil = term.endsAt(now);
        row.keepUntilFirst = row.keepUntil;
        row.extendableUntil = term.extension() == null ? null : term.endsAtLatest(now);
    }
}
