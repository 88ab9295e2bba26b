/// Finds what is sealed: a keyed digest (HMAC-SHA-256) of the normalised value stands beside the sealed one, so that an
/// agency can look for exactly its own case number while nobody who reads the table learns one. Its keys are keys of
/// their own: whoever holds the sealing keys cannot guess values by them, and the other way round. Equal values of two
/// agencies have different digests.
@NullMarked
package dev.daylight.intake.blindindex;

import org.jspecify.annotations.NullMarked;
