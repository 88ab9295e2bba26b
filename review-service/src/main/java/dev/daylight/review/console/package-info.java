/// The pages of reviewers and approvers: queue and case. They call the same services as the REST interface, so no rule
/// is known twice.
@NullMarked
package dev.daylight.review.console;

import org.jspecify.annotations.NullMarked;
