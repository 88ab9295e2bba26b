/// Recommendation and approval. Non-content data are decided by the recommendation; content needs a second person.
/// A scope can be narrowed, never widened.
@NullMarked
package dev.daylight.review.decision;

import org.jspecify.annotations.NullMarked;
