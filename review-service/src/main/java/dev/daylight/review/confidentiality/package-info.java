/// Orders that forbid telling the person concerned. Review is the single authority on them: a claim holds the notice
/// until it is looked at, a confirmed order until it ends. Nothing here can shorten one; it
/// ends before its time only when two people have seen the paper that lifts it.
@NullMarked
package dev.daylight.review.confidentiality;

import org.jspecify.annotations.NullMarked;
