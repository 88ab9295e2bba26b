package dev.daylight.review.confidentiality;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Orders of confidentiality, wherever they hang: reading them, confirming, and what ends one earlier. Each order has a
/// version of its own.
@Path("/v1/confidentiality-orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.COMPLIANCE_LEAD})
class OrdersResource {

    private static final int MOST_ORDERS = 200;
    private static final String PLAIN = "text/plain;charset=UTF-8";

    private final ReadingOrders reading;
    private final ConfirmingOrders confirming;
    private final ShorteningOrders shortening;
    private final ChallengingOrders challenging;
    private final Lifts lifts;
    private final Caller caller;

    OrdersResource(
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

    /// What the paper says, and that somebody has read it.
    record Confirmation(
            @NotNull String issuer,
            @NotNull String provision,
            @Nullable AdverseResult adverseResult,
            @Nullable String sentence,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Boolean namesNoEnd) {

        ConfirmingOrders.Reading reading() {
            return new ConfirmingOrders.Reading(
                    written("issuer", issuer),
                    written("provision", provision),
                    adverseResult,
                    PlainText.of("sentence", sentence),
                    startsAt,
                    endsAt,
                    Boolean.TRUE.equals(namesNoEnd));
        }

        @Override
        public String toString() {
            return "Confirmation[sealed]";
        }
    }

    /// @param endsAt absent when the order should be lifted
    /// @param paper the order's, an extension's or a lift's, that says so
    record Shortening(
            @Nullable Instant endsAt,
            @Nullable UUID paper,
            @NotNull String sentence) {

        @Override
        public String toString() {
            return "Shortening[sealed]";
        }
    }

    record Challenge(@NotNull String court, @NotNull String ground) {

        @Override
        public String toString() {
            return "Challenge[sealed]";
        }
    }

    record Decision(
            OrderChallenge.@NotNull Outcome outcome,
            @Nullable String sentence) {

        @Override
        public String toString() {
            return "Decision[" + outcome + "]";
        }
    }

    record Examination(@NotNull String sentence) {

        @Override
        public String toString() {
            return "Examination[sealed]";
        }
    }

    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public List<OrderWhole> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("attention") @Nullable String attention,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("offset") @DefaultValue("0") String offset) {
        return reading.list(
                phase(state),
                attention(attention),
                number("limit", limit, MOST_ORDERS),
                number("offset", offset, 1_000_000));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response one(@PathParam("id") UUID id) {
        return answer(reading.whole(id, caller.person()));
    }

    @GET
    @Path("{id}/challenge-draft")
    @Produces(PLAIN)
    public Response draft(@PathParam("id") UUID id, @QueryParam("language") @DefaultValue("en") String language) {
        ChallengeDraft.Tongue tongue = ChallengeDraft.Tongue.of(language);
        if (tongue == null) {
            throw new Objection(Kind.INVALID_REQUEST, "The draft is there in the languages en and zh.");
        }
        return Response.ok(reading.draft(id, tongue), PLAIN).build();
    }

    @POST
    @Path("{id}/confirmation")
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Confirmation body) {
        return changed(confirming.confirm(id, IfMatch.version(ifMatch), body.reading(), caller.person()));
    }

    @POST
    @Path("{id}/lifts/{liftId}/proposal")
    @Consumes(MediaType.WILDCARD)
    public Response proposeLift(
            @PathParam("id") UUID id,
            @PathParam("liftId") UUID liftId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(lifts.propose(id, liftId, IfMatch.version(ifMatch), caller.person()));
    }

    @POST
    @Path("{id}/lifts/{liftId}/confirmation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response confirmLift(
            @PathParam("id") UUID id,
            @PathParam("liftId") UUID liftId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(lifts.confirm(id, liftId, IfMatch.version(ifMatch), caller.person()));
    }

    @POST
    @Path("{id}/shortenings")
    public Response proposeShortening(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Shortening body) {
        var proposal = new ShorteningOrders.Proposal(body.endsAt(), body.paper(), written("sentence", body.sentence()));
        return changed(shortening.propose(id, IfMatch.version(ifMatch), proposal, caller.person()));
    }

    @POST
    @Path("{id}/shortenings/{shorteningId}/confirmation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response confirmShortening(
            @PathParam("id") UUID id,
            @PathParam("shorteningId") UUID shorteningId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(shortening.confirm(id, shorteningId, IfMatch.version(ifMatch), caller.person()));
    }

    @POST
    @Path("{id}/challenges")
    public Response challenge(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Challenge body) {
        return changed(challenging.challenge(
                id,
                IfMatch.version(ifMatch),
                written("court", body.court()),
                written("ground", body.ground()),
                caller.person()));
    }

    @POST
    @Path("{id}/challenges/{challengeId}/outcome")
    public Response decided(
            @PathParam("id") UUID id,
            @PathParam("challengeId") UUID challengeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Decision body) {
        return changed(challenging.decided(
                id,
                challengeId,
                IfMatch.version(ifMatch),
                body.outcome(),
                PlainText.of("sentence", body.sentence()),
                caller.person()));
    }

    @POST
    @Path("{id}/re-examinations")
    public Response examined(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Examination body) {
        return changed(challenging.examined(
                id, IfMatch.version(ifMatch), written("sentence", body.sentence()), caller.person()));
    }

    /// @throws Objection when nothing was written, or what cannot be kept
    static String written(String field, @Nullable String text) {
        String kept = PlainText.of(field, text);
        if (kept == null) {
            throw new Objection(Kind.INVALID_REQUEST, "The field " + field + " is empty.");
        }
        return kept;
    }

    private Response changed(ConfidentialityOrder order) {
        return answer(reading.changed(order));
    }

    private static Response answer(OrderWhole order) {
        return Response.ok(order)
                .header(HttpHeaders.ETAG, IfMatch.tag(order.revision()))
                .build();
    }

    private static Standing.@Nullable Phase phase(@Nullable String state) {
        if (state == null || state.isEmpty()) {
            return null;
        }
        Standing.Phase phase = Standing.Phase.of(state);
        if (phase == null) {
            throw new Objection(Kind.INVALID_REQUEST, "No order can be in the state that was asked for.");
        }
        return phase;
    }

    private static ReadingOrders.@Nullable Attention attention(@Nullable String attention) {
        if (attention == null || attention.isEmpty()) {
            return null;
        }
        return Arrays.stream(ReadingOrders.Attention.values())
                .filter(known -> known.name().equals(attention))
                .findFirst()
                .orElseThrow(() -> new Objection(
                        Kind.INVALID_REQUEST,
                        "The parameter attention is one of " + Arrays.toString(ReadingOrders.Attention.values())
                                + "."));
    }

    private static int number(String name, String text, int most) {
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new Objection(Kind.INVALID_REQUEST, "The parameter " + name + " is a number up to " + most + ".");
    }
}
