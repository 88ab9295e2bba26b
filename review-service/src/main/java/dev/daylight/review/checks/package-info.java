/// The questions that are answered before anybody decides: who asks, on what paper, issued by whom, for which case and
/// how
/// much of it, and what stands against it. A machine's finding and the law's word are shown beside them and bind the
/// answer; the answer is a person's.
@NullMarked
package dev.daylight.review.checks;

import org.jspecify.annotations.NullMarked;
