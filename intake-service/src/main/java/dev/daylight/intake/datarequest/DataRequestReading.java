package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.problem.IntakeProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency looks at its own requests. Each look leaves a trace in the same transaction.
@ApplicationScoped
public class DataRequestReading {

    private static final int PAGE = 50;

    private final EntityManager entities;
    private final Agencies agencies;
    private final SealedParticulars sealed;
    private final AuditTrail audit;

    DataRequestReading(EntityManager entities, Agencies agencies, SealedParticulars sealed, AuditTrail audit) {
        this.entities = entities;
        this.agencies = agencies;
        this.sealed = sealed;
        this.audit = audit;
    }

    /// A request with what was told under seal and what has happened since.
    public record Opened(DataRequest request, Particulars particulars, List<RequestStep> steps) {}

    /// @param next where the page after this one begins, absent at the end
    public record Page(List<DataRequest> requests, @Nullable UUID next) {}

    /// @throws HttpProblem when the agency is unknown, or the request is somebody else's or nobody's
    @Transactional
    public DataRequestRepresentation read(AgencyId agency, String reader, String id) {
        return DataRequestRepresentation.of(find(agency, reader, id));
    }

    /// @throws HttpProblem as above
    @Transactional
    public Opened open(AgencyId agency, String reader, String id) {
        DataRequest request = find(agency, reader, id);
        return new Opened(
                request, sealed.open(request), DataRequests.of(agency, entities).steps(request.id()));
    }

    /// Newest first.
    ///
    /// @param before the request after which the page begins
    /// @throws HttpProblem when the agency is unknown, or has filed no such request
    @Transactional
    public Page list(AgencyId agency, String reader, @Nullable String before) {
        agencies.require(agency);
        UUID cursor = before == null ? null : cursor(agency, before);
        List<DataRequest> requests = DataRequests.of(agency, entities).newest(cursor, PAGE + 1);
        audit.note(AuditAction.REQUESTS_LISTED, reader, agency.value(), agency.value());
        return requests.size() <= PAGE
                ? new Page(requests, null)
                : new Page(requests.subList(0, PAGE), requests.get(PAGE - 1).id());
    }

    /// The case number that the agency's own list shows beside each request.
    public String caseNumber(DataRequest request) {
        return sealed.open(request).caseNumber();
    }

    /// An empty page instead would tell a program with a wrong id that it has read everything.
    private UUID cursor(AgencyId agency, String before) {
        return AgencyId.parse(before)
                .flatMap(id -> DataRequests.of(agency, entities).find(id.value()))
                .map(DataRequest::id)
                .orElseThrow(() ->
                        IntakeProblem.UNKNOWN_CURSOR.because("Take `before` from the Link header of the page before."));
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
