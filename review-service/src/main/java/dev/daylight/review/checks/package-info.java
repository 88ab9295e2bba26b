/// The four questions that are answered before anybody decides: is the requester who they say, is the instrument
/// authentic, does the law allow it, is all of it needed.
@NullMarked
package dev.daylight.review.checks;

import org.jspecify.annotations.NullMarked;
