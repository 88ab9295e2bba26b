/// The public page: what was disclosed up to today, every quarter, and one quarter in full, in English and Chinese.
///
/// Rendered here as plain HTML with drawings in SVG: it needs no script, asks no other host for anything, prints, and
/// shows each chart's numbers as a table. Sample history is hatched in charts, labelled in tables and added to nothing.
@NullMarked
package dev.daylight.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
