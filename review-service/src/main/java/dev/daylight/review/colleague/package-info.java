/// Colleagues to whom a case can be handed: whoever came to the queue before, with the role that they had the last
/// time.
/// The identity provider is not asked for lists of people.
@NullMarked
package dev.daylight.review.colleague;

import org.jspecify.annotations.NullMarked;
