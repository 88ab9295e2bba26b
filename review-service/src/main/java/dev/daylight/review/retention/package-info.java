/// How long a case is kept. When its time is over and nothing holds it any more, the key of what was written about it
/// is
/// destroyed, and the others are told, so that they destroy theirs; counts, codes and the trail stay.
@NullMarked
package dev.daylight.review.retention;

import org.jspecify.annotations.NullMarked;
