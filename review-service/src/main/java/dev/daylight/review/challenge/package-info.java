/// Challenging an instrument before a court, or before whoever may overrule its issuer. While it is pending nothing can
/// leave; its outcome is recorded, binds what may be granted, and the case returns to review.
@NullMarked
package dev.daylight.review.challenge;

import org.jspecify.annotations.NullMarked;
