/// Digests of a stream in one pass, never keeping a byte of it.
@NullMarked
package dev.daylight.scanner.fingerprint;

import org.jspecify.annotations.NullMarked;
