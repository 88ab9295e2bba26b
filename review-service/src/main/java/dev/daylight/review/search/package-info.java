/// Finds cases by words that are sealed. Beside each case stand keyed digests (HMAC-SHA-256) of its words, made
/// with keys
/// of their own; a search makes the same digests of what is looked for. The words themselves stand in no table, log
/// or
/// address, also those that somebody searches for.
@NullMarked
package dev.daylight.review.search;

import org.jspecify.annotations.NullMarked;
