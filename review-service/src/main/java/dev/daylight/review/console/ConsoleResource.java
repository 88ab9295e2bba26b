package dev.daylight.review.console;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.correspondence.LaterDocumentFile;
import dev.daylight.review.correspondence.LaterDocuments;
import dev.daylight.review.queue.InstrumentFile;
import dev.daylight.review.queue.QueueFilter;
import dev.daylight.review.queue.QueuePlace;
import dev.daylight.review.queue.QueueQuestion;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Queue and case as pages.
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
class ConsoleResource {

    private final Pages pages;
    private final Cases cases;
    private final SealedDocuments documents;
    private final LaterDocuments laterDocuments;
    private final Caller caller;

    ConsoleResource(Pages pages, Cases cases, SealedDocuments documents, LaterDocuments laterDocuments, Caller caller) {
        this.pages = pages;
        this.cases = cases;
        this.documents = documents;
        this.laterDocuments = laterDocuments;
        this.caller = caller;
    }

    /// An address that does not read shows the beginning of the whole queue: it was mistyped.
    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.AUDITOR, Roles.COMPLIANCE_LEAD})
    public Response queue(
            @QueryParam("state") @Nullable String state,
            @QueryParam("assignment") @Nullable String assignment,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after,
            @QueryParam("dense") @Nullable String dense,
            @BeanParam Reader reader) {
        if (!caller.is(Roles.REVIEWER) && !caller.is(Roles.APPROVER) && !caller.is(Roles.COMPLIANCE_LEAD)) {
            return Response.seeOther(URI.create("/console/trail")).build();
        }
        QueueFilter filter = QueueFilter.EVERYTHING;
        QueuePlace place = null;
        try {
            filter = QueueQuestion.filter(state, assignment, overdue, jurisdiction, kind);
            place = QueuePlace.read(after);
        } catch (Objection mistyped) {
            filter = QueueFilter.EVERYTHING;
        }
        return Answering.page(200, pages.queue(filter, place, "true".equals(dense), reader.language()));
    }

    @GET
    @Path("cases/{id}")
    public Response casePage(@PathParam("id") UUID id, @BeanParam Reader reader) {
        return Answering.page(200, pages.casePage(id, null, reader.language()));
    }

    @GET
    @Path("preservations")
    public Response preservations(@BeanParam Reader reader) {
        return Answering.page(200, pages.preservations(reader.language()));
    }

    @GET
    @Path("preservations/{id}")
    public Response preservation(@PathParam("id") UUID id, @BeanParam Reader reader) {
        return Answering.page(200, pages.preservation(id, null, reader.language()));
    }

    @GET
    @Path("preservations/{id}/documents/{documentId}")
    @Produces(LaterDocumentFile.PDF)
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response ofPreservation(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return LaterDocumentFile.answer(documentId, laterDocuments.ofPreservation(id, documentId, caller.person()));
    }

    @GET
    @Path("cases/{id}/instrument")
    @Produces(InstrumentFile.PDF)
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
    public Response instrument(@PathParam("id") UUID id) {
        return InstrumentFile.answer(id, documents.instrument(cases.get(id).filing(), caller.person()));
    }

    @GET
    @Path("cases/{id}/documents/{documentId}")
    @Produces(LaterDocumentFile.PDF)
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
    public Response document(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return LaterDocumentFile.answer(documentId, laterDocuments.pdf(id, documentId, caller.person()));
    }

    /// As a plain text, so that nothing of it is ever read as markup.
    @GET
    @Path("cases/{id}/texts/{textId}")
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
    public Response text(@PathParam("id") UUID id, @PathParam("textId") UUID textId) {
        return Response.ok(laterDocuments.text(id, textId, caller.person()), "text/plain;charset=UTF-8")
                .build();
    }

    @ServerExceptionMapper
    public Response refused(Objection objection, HttpHeaders headers) {
        return Answering.refused(objection, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return Answering.forbidden(headers);
    }
}
