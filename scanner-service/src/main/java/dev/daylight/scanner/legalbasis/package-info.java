/// Whether a file may be looked at. The registry is versioned data: which instrument allows scanning, of which service,
/// where, from when until when. The law here had a gap (4 April to 30 July 2026), ends again on 3 April 2028, and
/// differs
/// between messaging and storage; so an answer is always asked for a moment, and without a living entry it is no.
@NullMarked
package dev.daylight.scanner.legalbasis;

import org.jspecify.annotations.NullMarked;
