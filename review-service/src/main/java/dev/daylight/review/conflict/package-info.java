/// Conflicts of interest. Who declares one has no part in the case from then on: cannot be given it, reads nothing
/// of it,
/// decides, calls and confirms nothing in it. What that person was working on goes back to everybody's pile.
@NullMarked
package dev.daylight.review.conflict;

import org.jspecify.annotations.NullMarked;
