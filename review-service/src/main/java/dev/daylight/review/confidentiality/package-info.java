/// Orders that forbid telling the person concerned. Review is the single authority on them: a claim holds the notice
/// until it is looked at, a confirmed order until it ends. Nothing here can shorten one.
@NullMarked
package dev.daylight.review.confidentiality;

import org.jspecify.annotations.NullMarked;
