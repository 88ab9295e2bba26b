package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityOrderFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperRefused;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.Particulars.Instrument;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.Agency;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.agency.AgencyStatus;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.rules.Assessment;
import dev.daylight.rules.Refusal;
import dev.daylight.sealing.DataKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the paper of an emergency does to the request. The rules judge it as a paper that was issued in an
/// emergency: when they let it in, the particulars name the instrument from then on; when they do not, there
/// is no paper yet.
@ApplicationScoped
public class EmergencyPaper {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
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
    /// @param order the confidentiality order that came with the paper
    public record Prepared(
            Particulars particulars,
            StoredDocument forReview,
            byte[] forTheAgency,
            FiledPaper paper,
            @Nullable StatedSecrecy secrecy,
            @Nullable PreparedOrder order) {

        public StoredDocument instrument() {
            return paper.document();
        }
    }

    /// An order ready to stand by itself, should the paper with which it came be refused.
    ///
    /// @param document the paper, sealed as that of the order
    /// @param particulars who issued it and why
    public record PreparedOrder(UUID id, @Nullable Instant endsAt, FiledPaper document, StoredDocument particulars) {

        ConfidentialityClaim claim() {
            return new ConfidentialityClaim(id, endsAt);
        }
    }

    /// What the paper led to.
    ///
    /// @param reasons why the paper was refused; empty when it was admitted
    public record Brought(List<DataRequestEvent> events, List<StatedReason> reasons) {}

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
                // The one that came with the emergency holds on.
                secrecy == null ? told.confidentialityOrder() : secrecy.order(orderId),
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
                secrecy,
                secrecy == null ? null : prepare(key, secrecy.order(orderId), paper));
    }

    private PreparedOrder prepare(DataKey key, Particulars.ConfidentialityOrder order, FiledPaper paper) {
        UUID orderId = order.orderId();
        return new PreparedOrder(
                orderId,
                order.endsAt(),
                vault.file(key, paper.examined(), SealContexts.confidentialityOrder(orderId)),
                vault.put(key, OrderParticulars.json(order), SealContexts.confidentialityParticulars(orderId)));
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
        documents.record(request, DocumentPurpose.INSTRUMENT, prepared.paper(), now);
        PreparedOrder order = prepared.order();
        if (order != null) {
            entities.persist(new ConfidentialityOrder(order.id(), request, order.endsAt(), now));
        }
        return assessment.admitted()
                ? admit(request, prepared, assessment, now)
                : refuse(request, prepared, assessment, now);
    }

    private static Brought admit(DataRequest request, Prepared prepared, Assessment assessment, Instant now) {
        Instrument instrument = prepared.particulars().paper();
        PreparedOrder order = prepared.order();
        request.bringPaper(
                prepared.forTheAgency(), prepared.forReview(), prepared.instrument(), instrument.type(), now);
        request.deadline = Deadline.starting(
                assessment.deadline().due(), assessment.deadline().source().citation());
        DataRequestEvent filed = new EmergencyPaperFiled(
                request.id(),
                instrument.instrumentClass(),
                code(instrument),
                order == null ? null : order.claim(),
                prepared.forReview().reference(),
                prepared.paper().reference(),
                now);
        return new Brought(List.of(filed, FilingEvents.verdict(request.id(), assessment, now)), List.of());
    }

    /// The order does not share the fate of the paper: whoever is in doubt keeps silent.
    private Brought refuse(DataRequest request, Prepared prepared, Assessment assessment, Instant now) {
        List<StatedReason> reasons =
                assessment.refusals().stream().map(StatedReason::of).toList();
        request.refusePaper(reasons);
        Instrument instrument = prepared.particulars().paper();
        List<DataRequestEvent> events = new ArrayList<>();
        events.add(new EmergencyPaperRefused(
                request.id(),
                instrument.instrumentClass(),
                code(instrument),
                assessment.refusals().stream().map(Refusal::reason).distinct().toList(),
                assessment.rulesVersion(),
                now));
        PreparedOrder order = prepared.order();
        if (order != null) {
            documents.record(request, DocumentPurpose.CONFIDENTIALITY_ORDER, order.document(), now);
            events.add(new ConfidentialityOrderFiled(
                    request.id(),
                    order.claim(),
                    order.document().reference(),
                    order.particulars().reference(),
                    now));
        }
        return new Brought(events, reasons);
    }

    private static String code(Instrument instrument) {
        String type = instrument.type();
        return type == null ? instrument.instrumentClass().name() : type;
    }

    /// Emergencies whose time for a paper is over, by the database's clock, in the order of their ids.
    ///
    /// @param after the last one of the batch before, absent for the first batch
    public List<UUID> overdue(@Nullable UUID after, int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities
                        .createNativeQuery(
                                "SELECT id FROM data_request WHERE id > :after AND " + OVERDUE + " ORDER BY id LIMIT "
                                        + most,
                                UUID.class)
                        .setParameter("after", after == null ? BEFORE_ALL : after)
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
