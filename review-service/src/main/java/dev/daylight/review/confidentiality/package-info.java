/// Orders that forbid telling the person concerned. Review is the single authority on them: a claim holds the notice
/// until it is looked at, a confirmed order until it ends. The agency's word can only make one end later; it ends
/// earlier
/// only by an authentic paper or by two people, and a court that was asked changes nothing until somebody has acted on
/// its answer.
@NullMarked
package dev.daylight.review.confidentiality;

import org.jspecify.annotations.NullMarked;
