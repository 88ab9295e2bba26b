/// An agency's program need not ask again and again: it enrols an https address, and every change of status of the
/// agency's requests is told there in a few words that name nobody. What is to be told is written in the transaction
/// that changes the status; a worker tells it, signed, at least once, and says openly what it has given up.
///
/// The address comes from outside and the call is made inside: so nothing is called but public addresses. The name is
/// resolved once for each call, every answer is looked at, and the connection goes to exactly that answer; there are no
/// redirects and no proxies, and little is read and for a short time only.
@NullMarked
package dev.daylight.intake.webhook;

import org.jspecify.annotations.NullMarked;
