package dev.daylight.review.console;

import dev.daylight.pages.Language;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.confidentiality.AdverseResult;
import dev.daylight.review.confidentiality.ChallengeDraft;
import dev.daylight.review.confidentiality.ChallengingOrders;
import dev.daylight.review.confidentiality.ConfirmingOrders;
import dev.daylight.review.confidentiality.Lifts;
import dev.daylight.review.confidentiality.OrderChallenge;
import dev.daylight.review.confidentiality.ReadingOrders;
import dev.daylight.review.confidentiality.ReadingOrders.Attention;
import dev.daylight.review.confidentiality.ShorteningOrders;
import dev.daylight.review.confidentiality.Standing;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Orders as pages, and what the forms of an order's page send. Every form says which revision of the order it was made
/// from; what is refused comes back as the page of the order as it is now, with the reason on top.
@Path("/console/orders")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.REVIEWER, Roles.COMPLIANCE_LEAD})
class OrderForms {

    private final ReadingOrders reading;
    private final ConfirmingOrders confirming;
    private final ShorteningOrders shortening;
    private final ChallengingOrders challenging;
    private final Lifts lifts;
    private final Caller caller;

    OrderForms(
            ReadingOrders reading,
            ConfirmingOrders confirming,
            ShorteningOrders shortening,
            ChallengingOrders challenging,
            Lifts lifts,
            Caller caller) {
        this.reading = reading;
        this.confirming = confirming;
        this.shortening = shortening;
        this.challenging = challenging;
        this.lifts = lifts;
        this.caller = caller;
    }

    /// A state that does not read shows all: it came from a mistyped address.
    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("attention") @Nullable String attention,
            @BeanParam Reader reader) {
        Standing.Phase phase = one(Standing.Phase.values(), state);
        Attention wanted = one(Attention.values(), attention);
        Language language = reader.language();
        OrderListPage page = new OrderListPage(
                reading.list(phase, wanted, OrderListPage.LINES, 0), phase, wanted, reading.overdue());
        return Answering.page(200, Templates.orderlist(page, language).setLocale(language.code()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response one(@PathParam("id") UUID id, @BeanParam Reader reader) {
        return Answering.page(200, page(id, null, reader.language()));
    }

    @GET
    @Path("{id}/challenge-draft")
    @Produces("text/plain;charset=UTF-8")
    public Response draft(@PathParam("id") UUID id, @BeanParam Reader reader) {
        ChallengeDraft.Tongue tongue =
                ChallengeDraft.Tongue.valueOf(reader.language().code().startsWith("zh") ? "ZH" : "EN");
        return Response.ok(reading.draft(id, tongue), "text/plain;charset=UTF-8")
                .build();
    }

    @POST
    @Path("{id}/confirmation")
    public Response confirm(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("issuer") @Nullable String issuer,
            @FormParam("provision") @Nullable String provision,
            @FormParam("adverse-result") @Nullable String adverseResult,
            @FormParam("sentence") @Nullable String sentence,
            @FormParam("starts-at") @Nullable String startsAt,
            @FormParam("ends-at") @Nullable String endsAt,
            @FormParam("names-no-end") @Nullable String namesNoEnd,
            @BeanParam Reader reader) {
        return act(
                id,
                version,
                reader,
                seen -> confirming.confirm(
                        id,
                        seen,
                        new ConfirmingOrders.Reading(
                                written("issuer", issuer),
                                written("provision", provision),
                                one(AdverseResult.values(), adverseResult),
                                PlainText.of("sentence", sentence),
                                moment(startsAt),
                                moment(endsAt),
                                namesNoEnd != null),
                        caller.person()));
    }

    @POST
    @Path("{id}/lifts/{liftId}/proposal")
    public Response proposeLift(
            @PathParam("id") UUID id,
            @PathParam("liftId") UUID liftId,
            @FormParam("version") @Nullable String version,
            @BeanParam Reader reader) {
        return act(id, version, reader, seen -> lifts.propose(id, liftId, seen, caller.person()));
    }

    @POST
    @Path("{id}/lifts/{liftId}/confirmation")
    @RolesAllowed({Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response confirmLift(
            @PathParam("id") UUID id,
            @PathParam("liftId") UUID liftId,
            @FormParam("version") @Nullable String version,
            @BeanParam Reader reader) {
        return act(id, version, reader, seen -> lifts.confirm(id, liftId, seen, caller.person()));
    }

    @POST
    @Path("{id}/shortenings")
    public Response propose(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("ends-at") @Nullable String endsAt,
            @FormParam("paper") @Nullable String paper,
            @FormParam("sentence") @Nullable String sentence,
            @BeanParam Reader reader) {
        return act(
                id,
                version,
                reader,
                seen -> shortening.propose(
                        id,
                        seen,
                        new ShorteningOrders.Proposal(moment(endsAt), document(paper), written("sentence", sentence)),
                        caller.person()));
    }

    @POST
    @Path("{id}/shortenings/{shorteningId}/confirmation")
    @RolesAllowed({Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response confirmShortening(
            @PathParam("id") UUID id,
            @PathParam("shorteningId") UUID shorteningId,
            @FormParam("version") @Nullable String version,
            @BeanParam Reader reader) {
        return act(id, version, reader, seen -> shortening.confirm(id, shorteningId, seen, caller.person()));
    }

    @POST
    @Path("{id}/challenges")
    public Response challenge(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("court") @Nullable String court,
            @FormParam("ground") @Nullable String ground,
            @BeanParam Reader reader) {
        return act(
                id,
                version,
                reader,
                seen -> challenging.challenge(
                        id, seen, written("court", court), written("ground", ground), caller.person()));
    }

    @POST
    @Path("{id}/challenges/{challengeId}/outcome")
    public Response decided(
            @PathParam("id") UUID id,
            @PathParam("challengeId") UUID challengeId,
            @FormParam("version") @Nullable String version,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("sentence") @Nullable String sentence,
            @BeanParam Reader reader) {
        return act(id, version, reader, seen -> {
            OrderChallenge.Outcome said = one(OrderChallenge.Outcome.values(), outcome);
            if (said == null) {
                throw new Objection(Kind.INVALID_REQUEST);
            }
            challenging.decided(id, challengeId, seen, said, PlainText.of("sentence", sentence), caller.person());
        });
    }

    @POST
    @Path("{id}/re-examinations")
    public Response examined(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("sentence") @Nullable String sentence,
            @BeanParam Reader reader) {
        return act(
                id,
                version,
                reader,
                seen -> challenging.examined(id, seen, written("sentence", sentence), caller.person()));
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
            return Response.seeOther(URI.create("/console/orders/" + id)).build();
        } catch (Objection e) {
            return Answering.page(e.kind().status(), page(id, e, reader.language()));
        }
    }

    private TemplateInstance page(UUID id, @Nullable Objection objection, Language language) {
        boolean leads = caller.is(Roles.COMPLIANCE_LEAD);
        boolean reviews = caller.is(Roles.REVIEWER) || leads;
        boolean confirms = caller.is(Roles.APPROVER) || leads;
        OrderPage page = new OrderPage(
                reading.whole(id, caller.person()),
                reviews,
                confirms,
                caller.person().subject(),
                objection);
        return Templates.order(page, language).setLocale(language.code());
    }

    private static String written(String field, @Nullable String text) {
        String kept = PlainText.of(field, text);
        if (kept == null) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
        return kept;
    }

    private static @Nullable Instant moment(@Nullable String field) {
        try {
            return field == null || field.isEmpty()
                    ? null
                    : LocalDateTime.parse(field).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
    }

    private static @Nullable UUID document(@Nullable String field) {
        try {
            return field == null || field.isEmpty() ? null : UUID.fromString(field);
        } catch (IllegalArgumentException e) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] known, @Nullable String name) {
        return Arrays.stream(known)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
