/// An attempt to send a notice, and the receipt link that goes with it.
///
/// The row is committed before the mail server is spoken to. Who dies between the server's yes and the commit leaves a
/// row without outcome: the notice is then sent again, with the same Message-ID, and such rows are counted. Each
/// attempt has a link of its own, and because its digest is committed first, the link works in whichever of the two
/// mails the person keeps.
@NullMarked
package dev.daylight.notification.attempt;

import org.jspecify.annotations.NullMarked;
