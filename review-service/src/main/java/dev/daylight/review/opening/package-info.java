/// How a case begins: what intake tells of requests becomes a row to wait, then a case, or is closed.
@NullMarked
package dev.daylight.review.opening;

import org.jspecify.annotations.NullMarked;
