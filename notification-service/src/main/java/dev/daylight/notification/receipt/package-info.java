/// Shows the person concerned what was disclosed, on a page that needs no login: whoever holds the link from the notice
/// may read it.
///
/// The link holds 256 random bits and opens for a limited time. A token that is unknown, malformed or too old gives one
/// and the same answer, so nothing can be learnt by trying. The page is not to be stored, indexed or framed, loads
/// nothing from third parties and sends no referrer.
@NullMarked
package dev.daylight.notification.receipt;

import org.jspecify.annotations.NullMarked;
