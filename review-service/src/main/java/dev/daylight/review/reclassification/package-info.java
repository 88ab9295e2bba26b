/// A reviewer finds that a paper is another instrument than its agency said. The ladder is run for that one, what was
/// answered about the instrument is asked anew, and the person is told by its rule.
@NullMarked
package dev.daylight.review.reclassification;

import org.jspecify.annotations.NullMarked;
