/// Reads the topics from their beginning, as any consumer could, to hold the story against what was really said.
@NullMarked
package dev.daylight.system.topics;

import org.jspecify.annotations.NullMarked;
