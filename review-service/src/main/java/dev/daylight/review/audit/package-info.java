/// The trail of who decided, looked at or exported what. It only grows: the database refuses to change or remove an
/// entry, and an entry is written in the same transaction as what it tells of. Committed entries are chained by their
/// digests, and signed heads seal the chain, so that an outsider can verify what was taken away.
@NullMarked
package dev.daylight.review.audit;

import org.jspecify.annotations.NullMarked;
