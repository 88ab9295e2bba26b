/// Duties that one replica carries out for all, such as reading NCMEC's set. A session lock of the database says who:
/// PostgreSQL frees it when its holder dies.
@NullMarked
package dev.daylight.scanner.replica;

import org.jspecify.annotations.NullMarked;
