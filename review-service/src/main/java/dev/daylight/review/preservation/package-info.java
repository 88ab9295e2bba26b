/// Keeping data as they are. The provider is asked until it says yes, asked again when a term grows, and asked to let
/// go once: when the term is over, when a request for the data was answered, or when nobody wants them any more.
/// Nothing here can disclose anything; it never sees a record.
@NullMarked
package dev.daylight.review.preservation;

import org.jspecify.annotations.NullMarked;
