/// How many requests intake takes, beside how many inserts of the same bytes its PostgreSQL server takes, and how both
/// change while what is stored grows.
@NullMarked
package dev.daylight.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
