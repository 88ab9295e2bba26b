/// Runs Daylight and everything it needs as plain processes of this machine: one {@link dev.daylight.local.LocalStack}
/// is a home folder, a set of ports and some {@link dev.daylight.local.Part}s. People meet it as `./dev up`; the system
/// tests meet it as a library, because a test that must kill Kafka needs the same hand on it that started it. What is
/// true of a part (is it running, as which process) is always read from the home folder, never remembered: so a second
/// program, or one that comes after a crash, sees and can stop what the first one started.
@NullMarked
package dev.daylight.local;

import org.jspecify.annotations.NullMarked;
