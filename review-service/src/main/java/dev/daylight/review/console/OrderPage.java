package dev.daylight.review.console;

import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.confidentiality.AdverseResult;
import dev.daylight.review.confidentiality.OrderChallenge;
import dev.daylight.review.confidentiality.OrderShortening;
import dev.daylight.review.confidentiality.OrderStep;
import dev.daylight.review.confidentiality.OrderWhole;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page of one order shows to one person.
///
/// @param reviews whether this person may confirm and propose
/// @param confirms whether this person may be the second one
/// @param me subject of this person: nobody is offered to confirm what they proposed
/// @param objection why the last thing that was tried did not happen
record OrderPage(
        OrderWhole order,
        boolean reviews,
        boolean confirms,
        String me,
        @Nullable Objection objection) {

    public boolean opensPapers() {
        return reviews || confirms;
    }

    /// Under which the papers of the order and its case are shown.
    public String base() {
        return order.ofPreservation() ? "/console/preservations/" : "/console/cases/";
    }

    public String holder() {
        return base() + order.heldBy();
    }

    public List<OrderStep> steps() {
        List<OrderStep> timeline = order.timeline();
        return timeline == null ? List.of() : timeline;
    }

    public boolean takesReading() {
        return reviews && order.state() == OrderState.CLAIMED;
    }

    public boolean takesShortening() {
        return reviews && order.isShortenable();
    }

    public boolean takesChallenge() {
        return reviews && !order.isLifted() && !order.challenged();
    }

    public boolean takesExamination() {
        return reviews && order.withoutEnd();
    }

    public boolean mayConfirm(OrderShortening shortening) {
        return confirms
                && shortening.isToBeConfirmed()
                && !shortening.proposedBy().subject().equals(me);
    }

    public List<AdverseResult> adverseResults() {
        return Arrays.asList(AdverseResult.values());
    }

    public List<OrderChallenge.Outcome> outcomes() {
        return Arrays.asList(OrderChallenge.Outcome.values());
    }

    /// Papers of the order that may say that it ends earlier.
    public List<UUID> papers() {
        return Stream.concat(
                        order.hasPaper() ? Stream.of(order.id()) : Stream.empty(),
                        Stream.concat(
                                order.extensions().stream().map(extension -> extension.id()),
                                order.lifts().stream().map(lift -> lift.id())))
                .toList();
    }
}
