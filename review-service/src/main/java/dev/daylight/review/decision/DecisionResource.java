package dev.daylight.review.decision;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.border.Written;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation.Reason;
import dev.daylight.review.scope.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Recommending, approving, returning, and taking back what was approved.
@Path("/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {

    private final Recommending recommending;
    private final Decisions decisions;
    private final Caller caller;

    DecisionResource(Recommending recommending, Decisions decisions, Caller caller) {
        this.recommending = recommending;
        this.decisions = decisions;
        this.caller = caller;
    }

    enum Outcome {
        GRANT,
        DENY
    }

    /// @param accounts positions in the list of accounts as filed, from 0
    /// @param fields the only fields of a category; a category that is absent has all that the provider has now
    record RecommendationBody(
            @NotNull Outcome outcome,
            @Nullable Set<@NotNull DataCategory> categories,
            @Nullable Set<@NotNull Integer> accounts,
            @Nullable Period period,
            @Nullable Map<@NotNull DataCategory, @NotNull Set<@NotNull String>> fields,
            @Nullable @Valid ReasonBody reason) {

        Proposal proposal() {
            return switch (outcome) {
                case GRANT -> toGrant();
                case DENY -> toDeny();
            };
        }

        private Proposal toGrant() {
            if (categories == null
                    || categories.isEmpty()
                    || accounts == null
                    || accounts.isEmpty()
                    || period == null) {
                throw new Objection(Kind.INVALID_REQUEST, "A grant names its categories, its accounts and its period.");
            }
            return new Proposal.ToGrant(
                    scope(categories, accounts, period, fields == null ? Map.of() : fields),
                    reason == null ? null : reason.reason());
        }

        private Proposal toDeny() {
            if (reason == null) {
                throw new Objection(Kind.INVALID_REQUEST, "A denial gives its reason.");
            }
            if (categories != null || accounts != null || period != null || fields != null) {
                throw new Objection(Kind.INVALID_REQUEST, "A denial has no scope.");
            }
            return new Proposal.ToDeny(reason.reason());
        }

        private static Scope scope(
                Set<DataCategory> categories,
                Set<Integer> accounts,
                Period period,
                Map<DataCategory, Set<String>> fields) {
            if (!categories.containsAll(fields.keySet())
                    || fields.values().stream().anyMatch(Set::isEmpty)) {
                throw new Objection(
                        Kind.INVALID_REQUEST, "Fields are named of categories that are granted, at least one of each.");
            }
            try {
                return new Scope(categories, accounts, period, fields);
            } catch (IllegalArgumentException e) {
                throw new Objection(Kind.INVALID_REQUEST, "The period is shorter than a microsecond.");
            }
        }
    }

    record ReasonBody(@NotNull RefusalReason code, @Nullable String sentence) {
        Reason reason() {
            return new Reason(code, PlainText.of("sentence", sentence));
        }
    }

    record DecisionBody(@NotNull Verdict outcome, @Nullable String note) {
        enum Verdict {
            APPROVE,
            RETURN
        }
    }

    record RecallBody(@Nullable String note) {}

    @POST
    @Path("{id}/recommendation")
    @RolesAllowed(Roles.REVIEWER)
    public Response recommend(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RecommendationBody body) {
        return Written.answer(recommending.recommend(id, IfMatch.version(ifMatch), body.proposal(), caller.person()));
    }

    @POST
    @Path("{id}/recall")
    @RolesAllowed(Roles.REVIEWER)
    public Response recall(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RecallBody body) {
        return Written.answer(
                decisions.recall(id, IfMatch.version(ifMatch), PlainText.of("note", body.note()), caller.person()));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed(Roles.APPROVER)
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecisionBody body) {
        long version = IfMatch.version(ifMatch);
        String note = PlainText.of("note", body.note());
        return Written.answer(
                switch (body.outcome()) {
                    case APPROVE -> decisions.approve(id, version, note, caller.person());
                    case RETURN -> decisions.giveBack(id, version, note, caller.person());
                });
    }
}
