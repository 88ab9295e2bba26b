package dev.daylight.review.console;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.reclassification.Reclassifying;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The form that says what a paper really is.
@Path("/console/cases/{id}/instrument-type")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.REVIEWER)
class ReclassificationForms {

    private final Pages pages;
    private final Reclassifying reclassifying;
    private final Caller caller;

    ReclassificationForms(Pages pages, Reclassifying reclassifying, Caller caller) {
        this.pages = pages;
        this.reclassifying = reclassifying;
        this.caller = caller;
    }

    @POST
    public Response reclassify(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("code") @Nullable String code,
            @FormParam("note") @Nullable String note,
            @BeanParam Reader reader) {
        return act(
                id,
                version,
                reader,
                seen -> reclassifying.reclassify(id, seen, code == null ? "" : code, written(note), caller.person()));
    }

    @ServerExceptionMapper
    public Response refused(Objection objection, HttpHeaders headers) {
        return Answering.refused(objection, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return Answering.forbidden(headers);
    }

    private Response act(UUID id, @Nullable String version, Reader reader, LongConsumer write) {
        try {
            write.accept(ConsoleForms.seen(version));
            return Response.seeOther(URI.create("/console/cases/" + id)).build();
        } catch (Objection e) {
            return Answering.page(e.kind().status(), pages.casePage(id, e, reader.language()));
        }
    }

    private static String written(@Nullable String text) {
        String written = PlainText.of("note", text);
        if (written == null) {
            throw new Objection(Kind.NOTE_NEEDED);
        }
        return written;
    }
}
