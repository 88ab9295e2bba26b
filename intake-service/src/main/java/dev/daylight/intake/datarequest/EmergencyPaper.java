package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperFiled;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.Particulars.Instrument;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.Agency;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.agency.AgencyStatus;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.rules.Assessment;
import dev.daylight.sealing.DataKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the paper of an emergency does to the request: its particulars now name the instrument, and the rules judge it
/// as they judge every production request.
@ApplicationScoped
public class EmergencyPaper {

    private static final String OVERDUE = "kind = 'EMERGENCY' AND paper_filed_at IS NULL"
            + " AND paper_due_at <= clock_timestamp()"
            + " AND status NOT IN ('REFUSED', 'DENIED', 'WITHDRAWN', 'UNFOUNDED')";

    private final EntityManager entities;
    private final Agencies agencies;
    private final RequestKeys keys;
    private final SealedParticulars sealed;
    private final DocumentVault vault;
    private final RequestDocuments documents;
    private final Rulings rulings;

    EmergencyPaper(
            EntityManager entities,
            Agencies agencies,
            RequestKeys keys,
            SealedParticulars sealed,
            DocumentVault vault,
            RequestDocuments documents,
            Rulings rulings) {
        this.entities = entities;
        this.agencies = agencies;
        this.keys = keys;
        this.sealed = sealed;
        this.vault = vault;
        this.documents = documents;
        this.rulings = rulings;
    }

    /// @param forReview the particulars, stored for review
    /// @param forTheAgency the same, sealed for the agency's own eyes
    public record Prepared(
            Particulars particulars,
            StoredDocument forReview,
            byte[] forTheAgency,
            FiledPaper paper,
            @Nullable StatedSecrecy secrecy) {

        public StoredDocument instrument() {
            return paper.document();
        }
    }

    /// What the paper led to.
    ///
    /// @param order the confidentiality order that came with it
    /// @param reasons why the paper was refused; empty when it was admitted
    public record Brought(
            List<DataRequestEvent> events,
            Particulars.@Nullable ConfidentialityOrder order,
            List<StatedReason> reasons) {}

    /// @param orderId of the confidentiality order, used only when there is one
    public Prepared prepare(
            AgencyId agency,
            UUID requestId,
            Instrument instrument,
            @Nullable StatedSecrecy secrecy,
            UUID orderId,
            FiledPaper paper) {
        Particulars told = QuarkusTransaction.requiringNew()
                .call(() -> sealed.open(
                        DataRequests.of(agency, entities).find(requestId).orElseThrow(DataRequestReading::unknown)));
        Particulars withPaper = new Particulars(
                requestId,
                told.officer(),
                told.caseNumber(),
                told.offence(),
                told.accounts(),
                told.categories(),
                told.period(),
                instrument,
                secrecy == null ? null : secrecy.order(orderId),
                told.offenceDetails(),
                told.emergency(),
                null,
                paper.verdict());
        DataKey key = keys.of(requestId);
        return new Prepared(
                withPaper,
                vault.putSealed(sealed.forReview(key, withPaper)),
                sealed.forTheAgency(key, withPaper),
                paper,
                secrecy);
    }

    /// Inside the transaction, the row locked.
    public Brought bring(DataRequest request, Prepared prepared, Instant now) {
        Particulars particulars = prepared.particulars();
        Instrument instrument = particulars.paper();
        Agency agency = agencies.requireUnchanged(request.agency());
        Assessment assessment = rulings.ofPaper(
                instrument,
                prepared.secrecy(),
                particulars.offenceDetails(),
                particulars.categories(),
                agency.status(LocalDate.ofInstant(now, ZoneOffset.UTC)) == AgencyStatus.CERTIFIED,
                agency.country(),
                now);
        request.bringPaper(
                prepared.forTheAgency(), prepared.forReview(), prepared.instrument(), instrument.type(), now);
        documents.record(request, DocumentPurpose.INSTRUMENT, prepared.paper(), now);
        List<StatedReason> reasons =
                assessment.refusals().stream().map(StatedReason::of).toList();
        RequestStatus before = request.status();
        if (!assessment.admitted()) {
            request.refusePaper(reasons);
        } else {
            request.deadline = Deadline.starting(
                    assessment.deadline().due(), assessment.deadline().source().citation());
        }
        if (request.status() != before) {
            entities.persist(new RequestStep(request, RequestStep.What.STATUS, now));
        }
        var order = particulars.confidentialityOrder();
        if (order != null) {
            entities.persist(new ConfidentialityOrder(order.orderId(), request, order.endsAt(), now));
        }
        DataRequestEvent filed = new EmergencyPaperFiled(
                request.id(),
                instrument.instrumentClass(),
                instrument.type() == null ? instrument.instrumentClass().name() : instrument.type(),
                order == null ? null : new ConfidentialityClaim(order.orderId(), order.endsAt()),
                prepared.forReview().reference(),
                prepared.instrument().reference(),
                now);
        return new Brought(List.of(filed, FilingEvents.verdict(request.id(), assessment, now)), order, reasons);
    }

    /// Emergencies whose time for a paper is over, by the database's clock.
    public List<UUID> overdue(int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities
                        .createNativeQuery(
                                "SELECT id FROM data_request WHERE " + OVERDUE + " ORDER BY paper_due_at LIMIT " + most,
                                UUID.class)
                        .getResultList()
                        .stream()
                        .map(UUID.class::cast)
                        .toList());
    }

    /// Locks the row first and asks again: a paper that came meanwhile, or another replica, has the last word.
    ///
    /// @return the request, when it is unfounded from now on
    @Transactional(TxType.MANDATORY)
    public @Nullable DataRequest markUnfounded(UUID requestId, Instant now) {
        List<?> locked = entities.createNativeQuery(
                        "SELECT id FROM data_request WHERE id = :id AND " + OVERDUE + " FOR UPDATE SKIP LOCKED",
                        UUID.class)
                .setParameter("id", requestId)
                .getResultList();
        if (locked.isEmpty()) {
            return null;
        }
        DataRequest request = entities.find(DataRequest.class, requestId);
        if (request == null || !request.moveTo(RequestStatus.UNFOUNDED)) {
            return null;
        }
        entities.persist(new RequestStep(request, RequestStep.What.STATUS, now));
        entities.flush();
        return request;
    }
}
