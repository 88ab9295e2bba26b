/// A file to which lines are only ever added: the memory of a stand-in across SIGKILL.
@NullMarked
package dev.daylight.standins.journal;

import org.jspecify.annotations.NullMarked;
