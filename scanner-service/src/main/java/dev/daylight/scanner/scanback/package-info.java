/// Compares what is already stored with entries that came later. The compacted fingerprint topic is replayed against
/// the
/// new entries only; no file is read again. A replay ends when every partition has said that everything committed
/// before
/// the swap is out, so no upload falls between the version it was compared with and the next.
@NullMarked
package dev.daylight.scanner.scanback;

import org.jspecify.annotations.NullMarked;
