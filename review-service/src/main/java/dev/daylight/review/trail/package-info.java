/// The trail for those who audit: read by case, person and period, and taken away with what it takes to verify it. The
/// auditor's role sees this and nothing else of the service.
@NullMarked
package dev.daylight.review.trail;

import org.jspecify.annotations.NullMarked;
