/// How features speak SQL: statements with values in, rows out, inside whatever transaction is under way.
/// The service keeps millions of rows that are counted, merged and streamed but never edited as objects, so there is no
/// object mapping.
@NullMarked
package dev.daylight.scanner.database;

import org.jspecify.annotations.NullMarked;
