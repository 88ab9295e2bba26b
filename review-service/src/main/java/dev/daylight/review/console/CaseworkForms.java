package dev.daylight.review.console;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.conflict.Declaring;
import dev.daylight.review.note.Notes;
import dev.daylight.review.queue.HandingOver;
import dev.daylight.review.queue.ManyCases;
import dev.daylight.review.queue.ManyCases.Act;
import dev.daylight.review.queue.ManyCases.Chosen;
import dev.daylight.review.search.Searching;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// What the forms about who works on a case send, from the page of one case and from the queue.
@Path("/console")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.REVIEWER)
class CaseworkForms {

    private static final Pattern CHOSEN = Pattern.compile("([0-9a-f-]{36}):(\\d{1,18})");

    private final Pages pages;
    private final HandingOver handingOver;
    private final ManyCases manyCases;
    private final Declaring declaring;
    private final Notes notes;
    private final Searching searching;
    private final Caller caller;

    CaseworkForms(
            Pages pages,
            HandingOver handingOver,
            ManyCases manyCases,
            Declaring declaring,
            Notes notes,
            Searching searching,
            Caller caller) {
        this.pages = pages;
        this.handingOver = handingOver;
        this.manyCases = manyCases;
        this.declaring = declaring;
        this.notes = notes;
        this.searching = searching;
        this.caller = caller;
    }

    /// @param to empty for everybody's pile
    @POST
    @Path("cases/{id}/hand-over")
    public Response handOver(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("to") @Nullable String to,
            @FormParam("note") @Nullable String note,
            @BeanParam Reader reader) {
        return act(id, version, reader, "/console/cases/" + id, seen -> {
            String written = PlainText.of("note", note);
            if (to == null || to.isEmpty()) {
                handingOver.release(id, seen, written, caller.person());
            } else {
                handingOver.handOver(id, seen, to, written, caller.person());
            }
        });
    }

    @POST
    @Path("cases/{id}/conflict")
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
    public Response declare(
            @PathParam("id") UUID id, @FormParam("version") @Nullable String version, @BeanParam Reader reader) {
        return act(id, version, reader, "/console", seen -> declaring.declare(id, seen, caller.person()));
    }

    @POST
    @Path("cases/{id}/notes")
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
    public Response write(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("text") @Nullable String text,
            @BeanParam Reader reader) {
        return act(id, version, reader, "/console/cases/" + id, seen -> {
            String written = PlainText.of("text", text);
            if (written == null) {
                throw new Objection(Kind.INVALID_REQUEST);
            }
            notes.write(id, seen, written, caller.person());
        });
    }

    /// @param chosen each as id and version, as the line of the queue showed them
    @POST
    @Path("many")
    public Response many(
            @FormParam("act") @Nullable String act,
            @FormParam("case") List<String> chosen,
            @FormParam("to") @Nullable String to,
            @FormParam("note") @Nullable String note,
            @BeanParam Reader reader) {
        Act wanted = Arrays.stream(Act.values())
                .filter(known -> known.name().equals(act))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.INVALID_REQUEST));
        String colleague = wanted == Act.HAND_OVER ? to == null ? "" : to : null;
        var done = manyCases.act(
                wanted,
                chosen.stream().map(CaseworkForms::chosen).toList(),
                colleague,
                PlainText.of("note", note),
                caller.person());
        return Answering.page(200, pages.many(new ManyPage(wanted, done), reader.language()));
    }

    /// By a form that is posted: what is looked for does not stand in an address.
    @POST
    @Path("search")
    public Response search(@FormParam("words") @Nullable String words, @BeanParam Reader reader) {
        String written = PlainText.of("words", words);
        if (written == null) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
        return Answering.page(200, pages.search(searching.search(written, caller.person()), reader.language()));
    }

    @ServerExceptionMapper
    public Response refused(Objection objection, HttpHeaders headers) {
        return Answering.refused(objection, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return Answering.forbidden(headers);
    }

    private Response act(UUID id, @Nullable String version, Reader reader, String then, LongConsumer write) {
        try {
            write.accept(ConsoleForms.seen(version));
            return Response.seeOther(URI.create(then)).build();
        } catch (Objection e) {
            return Answering.page(e.kind().status(), pages.casePage(id, e, reader.language()));
        }
    }

    private static Chosen chosen(String field) {
        Matcher matcher = CHOSEN.matcher(field);
        if (!matcher.matches()) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
        return new Chosen(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
}
