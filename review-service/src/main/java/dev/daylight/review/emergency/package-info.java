/// Calls back to agencies, and what may leave in an emergency before its paper. Only where the operator allows it, and
/// then only after one
/// of us has called the agency back on the number of the directory, and two people agreed on the least that helps.
@NullMarked
package dev.daylight.review.emergency;

import org.jspecify.annotations.NullMarked;
