/// Events as the stand-ins put them on Kafka: CloudEvents headers, ids that follow from what the event says, and a
/// sink that returns only when the broker has them.
@NullMarked
package dev.daylight.standins.event;

import org.jspecify.annotations.NullMarked;
