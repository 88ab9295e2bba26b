/// How callers are told that they may not, or that there is nothing: the same kind of document as every other refusal,
/// under a lasting name, and nothing about why it happened inside.
@NullMarked
package dev.daylight.notification.problem;

import org.jspecify.annotations.NullMarked;
