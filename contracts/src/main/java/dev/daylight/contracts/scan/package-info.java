/// What scanner-service tells: fingerprints that it remembers, files that it looked at or left alone, matches.
@NullMarked
package dev.daylight.contracts.scan;

import org.jspecify.annotations.NullMarked;
