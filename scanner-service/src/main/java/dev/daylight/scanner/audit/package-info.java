/// The append-only trail of what the scanner worked by: versions of the hash set, windows left out, the legal basis as
/// it
/// came and went. The database itself refuses to change a row of it.
@NullMarked
package dev.daylight.scanner.audit;

import org.jspecify.annotations.NullMarked;
