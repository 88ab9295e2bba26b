package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.blindindex.BlindIndex;
import dev.daylight.intake.datarequest.DataRequestRepresentation.ClarificationRepresentation;
import dev.daylight.intake.datarequest.DataRequestRepresentation.OrderRepresentation;
import dev.daylight.intake.datarequest.DataRequestRepresentation.StepRepresentation;
import dev.daylight.intake.paging.Cursor;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.pages.Language;
import dev.daylight.sealing.KeyDestroyed;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency looks at its own requests. Each look leaves a trace in the same transaction.
@ApplicationScoped
public class DataRequestReading {

    private final EntityManager entities;
    private final Agencies agencies;
    private final RequestKeys keys;
    private final SealedParticulars sealed;
    private final SealedQuestions questions;
    private final DeadlineArithmetic arithmetic;
    private final RequestDocuments documents;
    private final BlindIndex index;
    private final AuditTrail audit;

    DataRequestReading(
            EntityManager entities,
            Agencies agencies,
            RequestKeys keys,
            SealedParticulars sealed,
            SealedQuestions questions,
            DeadlineArithmetic arithmetic,
            RequestDocuments documents,
            BlindIndex index,
            AuditTrail audit) {
        this.entities = entities;
        this.agencies = agencies;
        this.keys = keys;
        this.sealed = sealed;
        this.questions = questions;
        this.arithmetic = arithmetic;
        this.documents = documents;
        this.index = index;
        this.audit = audit;
    }

    /// A request as its own page shows it.
    ///
    /// @param told absent when the request was shredded
    /// @param firstDueAt as it was told when it was filed; absent when nothing is owed
    /// @param arithmetic how that was worked out, step by step; empty when the rules of today say something else
    public record Opened(
            DataRequestRepresentation request,
            @Nullable Particulars told,
            @Nullable Instant firstDueAt,
            List<String> arithmetic) {

        /// Personal.
        @Override
        public String toString() {
            return "Opened[" + request.id() + "]";
        }
    }

    /// @param next cursor of the page after this one, absent at the end
    public record Page(List<DataRequest> requests, @Nullable String next) {}

    /// @throws HttpProblem when the agency is unknown, or the request is somebody else's or nobody's
    @Transactional
    public DataRequestRepresentation read(AgencyId agency, String reader, String id, Language language) {
        return represent(find(agency, reader, id), language);
    }

    private DataRequestRepresentation represent(DataRequest request, Language language) {
        DataRequests requests = DataRequests.of(request.agency(), entities);
        return DataRequestRepresentation.of(request, language)
                .with(
                        requests.clarifications(request.id()).stream()
                                .map(this::shown)
                                .toList(),
                        requests.orders(request.id()).stream()
                                .map(OrderRepresentation::of)
                                .toList(),
                        requests.steps(request.id()).stream()
                                .map(StepRepresentation::of)
                                .toList(),
                        documents.of(request).stream()
                                .map(document -> DocumentRepresentation.of(document, language))
                                .toList());
    }

    private ClarificationRepresentation shown(Clarification asked) {
        return new ClarificationRepresentation(asked.id, question(asked), asked.askedAt, asked.answeredAt);
    }

    private String question(Clarification asked) {
        try {
            return questions.open(asked);
        } catch (KeyDestroyed e) {
            return "";
        }
    }

    /// @throws HttpProblem as above
    @Transactional
    public Opened open(AgencyId agency, String reader, String id, Language language) {
        DataRequest request = find(agency, reader, id);
        Particulars told = told(request);
        return new Opened(
                represent(request, language),
                told,
                request.status().isOver()
                        ? null
                        : request.deadline().map(Deadline::firstDueAt).orElse(null),
                told == null
                        ? List.of()
                        : arithmetic.of(request, told, agencies.require(agency).country(), language));
    }

    private @Nullable Particulars told(DataRequest request) {
        try {
            return sealed.open(request);
        } catch (KeyDestroyed e) {
            return null;
        }
    }

    /// Newest first.
    ///
    /// @throws HttpProblem when the agency is unknown
    @Transactional
    public Page list(AgencyId agency, String reader, RequestSearch search) {
        agencies.require(agency);
        List<DataRequest> requests = DataRequests.of(agency, entities).search(search, index, search.limit() + 1);
        keys.fetch(requests.stream().map(DataRequest::id).toList());
        audit.note(AuditAction.REQUESTS_LISTED, reader, agency.value(), agency.value());
        return requests.size() <= search.limit()
                ? new Page(requests, null)
                : new Page(
                        requests.subList(0, search.limit()),
                        Cursor.write(requests.get(search.limit() - 1).id()));
    }

    /// The case number that the agency's own list shows beside each request; empty when the request was shredded.
    public String caseNumber(DataRequest request) {
        try {
            return sealed.open(request).caseNumber();
        } catch (KeyDestroyed e) {
            return "";
        }
    }

    private DataRequest find(AgencyId agency, String reader, String id) {
        agencies.require(agency);
        DataRequest request =
                DataRequests.of(agency, entities).find(parse(id)).orElseThrow(DataRequestReading::unknown);
        audit.note(AuditAction.REQUEST_READ, reader, agency.value(), request.id());
        return request;
    }

    /// @throws HttpProblem the same one as for an id that nobody has
    public static UUID parse(String id) {
        return AgencyId.parse(id).map(AgencyId::value).orElseThrow(DataRequestReading::unknown);
    }

    /// One answer, whether the request is somebody else's or nobody's.
    public static HttpProblem unknown() {
        return IntakeProblem.DATA_REQUEST_UNKNOWN.because("Your agency has filed no request with this id.");
    }
}
