package dev.daylight.standins.world;

import dev.daylight.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// The events of one key, told in order.
final class Story {

    private final UUID key;
    private final Random chance;
    private final List<PastEvent> events = new ArrayList<>();

    Story(UUID key, Random chance) {
        this.key = key;
        this.chance = chance;
    }

    UUID key() {
        return key;
    }

    void tell(Topic<?> topic, Instant at, Object event) {
        events.add(new PastEvent(topic, key, events.size(), event, at));
    }

    List<PastEvent> events() {
        return events;
    }

    /// Whether something happens that happens so many times in a hundred.
    boolean happens(int ofHundred) {
        return chance.nextInt(100) < ofHundred;
    }

    Instant between(Instant from, Duration shortest, Duration longest) {
        return from.plus(shortest)
                .plusMillis(chance.nextLong(longest.minus(shortest).toMillis()));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    int number(int from, int to) {
        return chance.nextInt(from, to + 1);
    }
}
