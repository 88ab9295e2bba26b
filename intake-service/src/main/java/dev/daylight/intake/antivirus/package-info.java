/// Asks a virus scanner about every file that comes in, when the operator has one. A configured scanner
/// is part of the door: while it does not answer, nothing comes in. Without one, whoever opens the file
/// is told that nobody scanned it.
@NullMarked
package dev.daylight.intake.antivirus;

import org.jspecify.annotations.NullMarked;
