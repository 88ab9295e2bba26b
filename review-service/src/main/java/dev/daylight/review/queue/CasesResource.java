package dev.daylight.review.queue;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.audit.AuditEntry;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Reads;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.Roles;
import dev.daylight.review.border.Written;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.colleague.Colleagues;
import dev.daylight.review.conflict.Conflicts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reading cases and taking them. Compliance leads see everything but the particulars; auditors see the trail alone.
/// Who
/// reads is in the trail.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
class CasesResource {

    private static final int MOST_CASES = 500;

    private final ReadingCases reading;
    private final Queue queue;
    private final CountingQueue counting;
    private final Colleagues colleagues;
    private final Conflicts conflicts;
    private final Cases cases;
    private final Assigning assigning;
    private final SealedDocuments documents;
    private final AuditTrail auditTrail;
    private final Reads reads;
    private final Caller caller;

    CasesResource(
            ReadingCases reading,
            Queue queue,
            CountingQueue counting,
            Colleagues colleagues,
            Conflicts conflicts,
            Cases cases,
            Assigning assigning,
            SealedDocuments documents,
            AuditTrail auditTrail,
            Reads reads,
            Caller caller) {
        this.reading = reading;
        this.queue = queue;
        this.counting = counting;
        this.colleagues = colleagues;
        this.conflicts = conflicts;
        this.cases = cases;
        this.assigning = assigning;
        this.documents = documents;
        this.auditTrail = auditTrail;
        this.reads = reads;
        this.caller = caller;
    }

    /// A page of the queue, what is due first in front. The link `next` of the answer leads to the page behind it.
    ///
    /// @param state only cases in this state; without it, what a person of ours has to do
    /// @param assignment `mine` or `unassigned`
    /// @param jurisdiction country of the agency
    /// @param after as the link of the page before has it
    @GET
    public Response queue(
            @QueryParam("state") @Nullable String state,
            @QueryParam("assignment") @Nullable String assignment,
            @QueryParam("overdue") @DefaultValue("false") String overdue,
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @Context UriInfo address) {
        colleagues.came(caller.person(), caller.is(Roles.REVIEWER));
        QueueFilter filter = QueueQuestion.filter(state, assignment, overdue, jurisdiction, kind);
        QueuedCases page =
                queue.page(filter, caller.person(), QueuePlace.read(after), number("limit", limit, MOST_CASES));
        reads.ofList(page.lines().stream().map(line -> line.id()).toList(), caller.person(), "list");
        Response.ResponseBuilder answer = Response.ok(page.lines());
        if (page.next() != null) {
            answer.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next().written())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    /// How many cases stand behind each filter.
    @GET
    @Path("counts")
    public QueueCounts counts() {
        return counting.counts(caller.person());
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id) {
        conflicts.mustHaveNone(id, caller.person());
        CaseRepresentation found = Representing.of(reading.whole(id));
        reads.ofCase(id, caller.person(), "case");
        return Response.ok(found)
                .header(HttpHeaders.ETAG, IfMatch.tag(found.version()))
                .build();
    }

    @PUT
    @Path("{id}/assignment")
    @RolesAllowed(Roles.REVIEWER)
    public Response assign(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Written.answer(assigning.assign(id, IfMatch.version(ifMatch), caller.person()));
    }

    /// The personal part of the request. Each time somebody asks for it stands in the trail.
    @GET
    @Path("{id}/particulars")
    @RolesAllowed(Roles.REVIEWER)
    public Particulars particulars(@PathParam("id") UUID id) {
        return documents.particulars(cases.get(id).filing(), caller.person(), "reading");
    }

    /// The paper as the agency uploaded it, to be saved, never to be shown by this origin.
    @GET
    @Path("{id}/instrument")
    @Produces(InstrumentFile.PDF)
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
    public Response instrument(@PathParam("id") UUID id) {
        return InstrumentFile.answer(id, documents.instrument(cases.get(id).filing(), caller.person()));
    }

    @GET
    @Path("{id}/audit")
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.AUDITOR, Roles.COMPLIANCE_LEAD})
    public List<AuditEntry> audit(@PathParam("id") UUID id) {
        cases.get(id);
        List<AuditEntry> found = auditTrail.of(id);
        reads.ofCase(id, caller.person(), "trail");
        return found;
    }

    private static int number(String name, String text, int most) {
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new Objection(Kind.INVALID_REQUEST, "The parameter " + name + " is a number up to " + most + ".");
    }
}
