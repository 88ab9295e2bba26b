/// The figures as data for everybody: quarterly reports as JSON and CSV, and what was disclosed up to today.
///
/// A quarter in which nobody asked for data has no report. Real facts and sample history stand apart in every answer
/// and are never added up. Answers may be kept by caches for some seconds and carry an entity tag, so that looking
/// often costs little.
@NullMarked
package dev.daylight.reporting.report;

import org.jspecify.annotations.NullMarked;
