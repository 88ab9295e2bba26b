/// What reviewers write for each other about a case. Sealed by the case's own key, shown to reviewers and approvers
/// who
/// have a part in it, and never told to anybody else: in no event, no answer to the agency, no log.
@NullMarked
package dev.daylight.review.note;

import org.jspecify.annotations.NullMarked;
