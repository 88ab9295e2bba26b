package dev.daylight.review.confidentiality;

import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened to an order. The timeline of an order is all of them, and none is of another kind.
///
/// @param at when
/// @param end until when it holds by that word; absent when it names no end, or says nothing of it
/// @param by who did it; absent of what the agency said
/// @param refersTo the extension, lift, shortening or challenge that it is about, or whose words belong to it
/// @param words what was written with it; absent when nothing was, or for who may not read it
public record OrderStep(
        Kind kind,
        Instant at,
        @Nullable Instant end,
        @Nullable Person by,
        @Nullable UUID refersTo,
        @Nullable AdverseResult adverseResult,
        OrderChallenge.@Nullable Outcome outcome,
        @Nullable OrderWords words) {

    public enum Kind {
        CLAIMED,
        EXTENDED,
        MOVED,
        CONFIRMED,
        SHORTENING_PROPOSED,
        SHORTENED,
        LIFT_FILED,
        LIFT_PROPOSED,
        LIFTED,
        CHALLENGED,
        CHALLENGE_DECIDED,
        RE_EXAMINED,
        /// Follows from the end of the order; written nowhere.
        EXPIRED
    }

    static OrderStep of(Kind kind, Instant at) {
        return new OrderStep(kind, at, null, null, null, null, null, null);
    }

    OrderStep by(Person person) {
        return new OrderStep(kind, at, end, person, refersTo, adverseResult, outcome, words);
    }

    OrderStep until(@Nullable Instant until) {
        return new OrderStep(kind, at, until, by, refersTo, adverseResult, outcome, words);
    }

    OrderStep about(UUID id) {
        return new OrderStep(kind, at, end, by, id, adverseResult, outcome, words);
    }

    OrderStep naming(@Nullable AdverseResult result) {
        return new OrderStep(kind, at, end, by, refersTo, result, outcome, words);
    }

    OrderStep with(OrderChallenge.Outcome decided) {
        return new OrderStep(kind, at, end, by, refersTo, adverseResult, decided, words);
    }

    OrderStep saying(@Nullable OrderWords written) {
        return new OrderStep(kind, at, end, by, refersTo, adverseResult, outcome, written);
    }
}
