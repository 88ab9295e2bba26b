package dev.daylight.review.confidentiality;

import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an order stands. Its moves are methods, so that one which is not allowed does not compile: nobody shortens what
/// nobody has read, and what was lifted ends no second time.
public sealed interface Standing {

    /// What the agency says. It holds the notice as much as a confirmed order.
    ///
    /// @param shortened whether the order ends earlier than something that was said of it
    record Claimed(Held held, boolean shortened) implements Standing {

        /// A person has read the paper. Reading alone can make an order end later, and never earlier.
        Confirmed confirmed(Held asRead) {
            return new Confirmed(held.andAlso(asRead), shortened);
        }

        Lifted lifted(Instant at) {
            return new Lifted(at);
        }
    }

    /// A person has read the paper that it rests on.
    record Confirmed(Held held, boolean shortened) implements Standing {

        /// A paper or two people say that it ends earlier.
        ///
        /// @throws Objection unless it does
        Confirmed shortenedTo(Instant end) {
            Instant until = held.until();
            if (until != null && !end.isBefore(until)) {
                throw new Objection(Kind.ILLEGAL_MOVE, "The order does not hold longer than that.");
            }
            return new Confirmed(new Held(end, null), true);
        }

        Lifted lifted(Instant at) {
            return new Lifted(at);
        }
    }

    /// Two people have ended it.
    record Lifted(Instant at) implements Standing {}

    /// The agency says that it was extended: of everything said the later end holds, and somebody has to look anew.
    /// What was lifted holds again, as the extension says.
    default Claimed extended(Held said) {
        return switch (this) {
            case Claimed claimed -> new Claimed(claimed.held.andAlso(said), claimed.shortened);
            case Confirmed confirmed -> new Claimed(confirmed.held.andAlso(said), confirmed.shortened);
            case Lifted _ -> new Claimed(said, false);
        };
    }

    /// Until when it holds; of a lifted order until when it did.
    default Held until() {
        return switch (this) {
            case Claimed claimed -> claimed.held;
            case Confirmed confirmed -> confirmed.held;
            case Lifted lifted -> new Held(lifted.at, null);
        };
    }

    default boolean isShortened() {
        return switch (this) {
            case Claimed claimed -> claimed.shortened;
            case Confirmed confirmed -> confirmed.shortened;
            case Lifted _ -> false;
        };
    }

    /// As it is told.
    default OrderState state() {
        return switch (this) {
            case Claimed _ -> OrderState.CLAIMED;
            case Confirmed _ -> OrderState.CONFIRMED;
            case Lifted _ -> OrderState.LIFTED;
        };
    }

    /// As people name it. That an order is over follows from its end and is written nowhere.
    default Phase at(Instant now) {
        Instant end = until().until();
        return switch (this) {
            case Lifted _ -> Phase.LIFTED;
            case Claimed _, Confirmed _ when end != null && end.isBefore(now) -> Phase.EXPIRED;
            case Claimed _ -> Phase.CLAIMED;
            case Confirmed confirmed -> confirmed.shortened ? Phase.SHORTENED : Phase.CONFIRMED;
        };
    }

    enum Phase {
        CLAIMED,
        CONFIRMED,
        SHORTENED,
        EXPIRED,
        LIFTED;

        static @Nullable Phase of(@Nullable String name) {
            for (Phase phase : values()) {
                if (phase.name().equals(name)) {
                    return phase;
                }
            }
            return null;
        }
    }
}
