/// Furnishes a fresh stack: two agencies that may ask, files to scan, and a past to report on.
///
/// Agencies go through intake's own interface and two people, as they must; files go through the provider. Only the
/// past
/// is written onto the topics directly, marked as synthetic in every record's header, so that nobody but statistics
/// reads it and no figure passes it off as real. Everything follows from a seed and from the quarter of the first run,
/// which is remembered: a second run tells the same facts under the same ids.
@NullMarked
package dev.daylight.standins.world;

import org.jspecify.annotations.NullMarked;
