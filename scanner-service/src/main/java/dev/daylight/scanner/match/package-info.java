/// That a stored file agrees with an entry of the hash set: once for each file and entry, however often it is found.
@NullMarked
package dev.daylight.scanner.match;

import org.jspecify.annotations.NullMarked;
