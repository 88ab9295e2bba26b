/// Carries out what was approved: resolves the accounts, exports exactly the scope, drops what came along, packages,
/// encrypts to the agency and says so once. May die at any line and be taken up again.
@NullMarked
package dev.daylight.review.disclosure;

import org.jspecify.annotations.NullMarked;
