package dev.daylight.review.emergency;

import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.UUID;

/// One of us called the agency. Whom they spoke to is sealed and read like a text of the case, by this id.
///
/// @param number the directory's, at the time of the call
/// @param beforePaper whether it was about an emergency without its paper, or about the paper
/// @param by who of us called
public record CallBack(
        UUID id,
        String number,
        Instant calledAt,
        Outcome outcome,
        boolean namesSomebody,
        boolean beforePaper,
        Person by,
        Instant recordedAt) {

    public enum Outcome {
        /// The agency stands by the request.
        CONFIRMED,
        /// The agency does not know of it.
        NOT_CONFIRMED,
        NO_ANSWER
    }
}
