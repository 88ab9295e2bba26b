/// What is owed to whom, and whether it may go now.
///
/// Events of review and intake become rows: cases, what was said about confidentiality orders, disclosures, and one
/// obligation per account. [NoticeDecision] is the rule that keeps a notice back; it is a pure function, everything it
/// looks at is handed to it. Orders change only under the lock of the case's row, and a notice is decided and sent only
/// under the same lock.
///
/// Two things make sure that no order is overlooked. The watermarks of both topics have to be later than the moment at
/// which the notice becomes free, so whatever review or intake acknowledged before that moment has been read here. And
/// nothing may be parked for the case. Whoever is unsure says no: an incomplete history, clocks that disagree, an order
/// without an end.
@NullMarked
package dev.daylight.notification.obligation;

import org.jspecify.annotations.NullMarked;
