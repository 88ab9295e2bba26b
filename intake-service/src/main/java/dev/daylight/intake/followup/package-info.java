/// What an agency does about a request after filing it: adds a document, answers a question, withdraws it. Whatever it
/// is, it goes one way: the papers are looked at, sealed and stored; then one transaction, under the lock of the
/// request, holds the idempotency key, the change, its event, a step in the timeline and the audit entry. Each needs
/// the
/// version that the caller has read, so that nobody acts on what is no longer so, and each gets its first answer again
/// when it is repeated.
@NullMarked
package dev.daylight.intake.followup;

import org.jspecify.annotations.NullMarked;
