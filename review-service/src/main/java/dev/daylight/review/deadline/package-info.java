/// When a case is due, by the pausing clock of the law. Which term holds and every step of the arithmetic
/// come from the
/// legal rules; here it is kept beside the case, so that the queue can be read in the order of what is due.
/// A question to
/// the agency stops the clock, its answer starts it again. What the agency adds unasked stops and starts
/// nothing.
@NullMarked
package dev.daylight.review.deadline;

import org.jspecify.annotations.NullMarked;
