/// What the legal rules say about a case, category by category, with the version they are at.
@NullMarked
package dev.daylight.review.legalbasis;

import org.jspecify.annotations.NullMarked;
