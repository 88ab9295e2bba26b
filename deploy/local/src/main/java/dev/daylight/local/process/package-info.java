/// Processes that outlive the program which started them. Each writes its own pid and start time into a file before
/// it turns into the server it is meant to be, so there is no moment at which it runs unknown; and whoever wants to
/// stop it later compares the start time first, so a stranger who got the same pid is never hit.
@NullMarked
package dev.daylight.local.process;

import org.jspecify.annotations.NullMarked;
