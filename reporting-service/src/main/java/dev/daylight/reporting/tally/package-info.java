/// Counts what happened.
///
/// Each event becomes entries in a ledger: one row per fact that is counted (a request, a disclosure, a scanned file),
/// keyed by what it is about. Writing a row twice, or rows in another order, leaves the same ledger, so the figures
/// depend neither on repeats nor on which topic was read first, and reading everything again from the beginning gives
/// the same figures. Running totals would be quicker to read, but could only be trusted, never checked.
///
/// A fact counts in the quarter (UTC) in which it happened and in the region of the agency, or of the file. What the
/// figures mean is told in `docs/figures.md`. Made-up history is kept apart from real facts from the first row on.
@NullMarked
package dev.daylight.reporting.tally;

import org.jspecify.annotations.NullMarked;
