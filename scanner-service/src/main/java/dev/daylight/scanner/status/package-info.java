/// Where the scanner stands, for operators and auditors. Counts and dates only: nothing here can be asked whether a
/// hash is
/// in the set, and nothing returns a file.
@NullMarked
package dev.daylight.scanner.status;

import org.jspecify.annotations.NullMarked;
