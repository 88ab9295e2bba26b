/// What review and an agency write to each other about a case: questions, answers and documents that come later. All of
/// it is sealed; each opening is in the trail.
@NullMarked
package dev.daylight.review.correspondence;

import org.jspecify.annotations.NullMarked;
