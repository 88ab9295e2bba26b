/// What lies before the compliance department: the list, one case whole, who takes it, and its trail.
@NullMarked
package dev.daylight.review.queue;

import org.jspecify.annotations.NullMarked;
