/// Who is asking: the agencies that intake registered and certified, and the certificate that a package is encrypted
/// to.
/// A request may be here before its agency; then nothing can be disclosed yet, and that is all that waits.
@NullMarked
package dev.daylight.review.identity;

import org.jspecify.annotations.NullMarked;
