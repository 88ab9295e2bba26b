package dev.daylight.review.queue;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.casefile.CaseState;
import org.jspecify.annotations.Nullable;

/// Which part of the queue somebody looks at. Without a state it is what a person of ours has to do.
///
/// @param country ISO 3166-1 alpha-2 of the agency
public record QueueFilter(
        CaseState.@Nullable Name state,
        Whose whose,
        boolean overdue,
        @Nullable String country,
        @Nullable DataRequestKind kind) {

    public static final QueueFilter EVERYTHING = new QueueFilter(null, Whose.ANYBODYS, false, null, null);

    public enum Whose {
        ANYBODYS,
        MINE,
        NOBODYS
    }

    public QueueFilter in(CaseState.@Nullable Name other) {
        return new QueueFilter(other, whose, overdue, country, kind);
    }

    public QueueFilter of(Whose other) {
        return new QueueFilter(state, other, overdue, country, kind);
    }

    public QueueFilter late(boolean other) {
        return new QueueFilter(state, whose, other, country, kind);
    }

    public QueueFilter from(@Nullable String other) {
        return new QueueFilter(state, whose, overdue, other, kind);
    }

    public QueueFilter asking(@Nullable DataRequestKind other) {
        return new QueueFilter(state, whose, overdue, country, other);
    }

    /// What is over is shown from its end, the latest first; everything else by what is due.
    boolean isOfThePast() {
        return state != null
                && switch (state) {
                    case OPEN,
                            IN_REVIEW,
                            CHALLENGED,
                            RECOMMENDED,
                            APPROVED,
                            EMERGENCY_OPEN,
                            EMERGENCY_IN_REVIEW,
                            EMERGENCY_RECOMMENDED,
                            EMERGENCY_APPROVED -> false;
                    case DISCLOSED, NO_DATA, DENIED, WITHDRAWN, UNFOUNDED, EMERGENCY_PRESERVED, EMERGENCY_ANSWERED ->
                        true;
                };
    }
}
