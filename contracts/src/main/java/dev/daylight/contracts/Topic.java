package dev.daylight.contracts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One Kafka topic: who owns it, what stands on it, how it is cut and kept.
///
/// @param <E> the sealed family of events on it
/// @param name `<owner>.<aggregate plural>.v<major>`
/// @param family the sealed interface; its permitted records are the topic's events
/// @param key what the record key identifies; events of one key keep their order
/// @param partitions fixed for the topic's life, since keys are spread by it
/// @param retention whether old records stay for ever or only the newest of each key
/// @param producer the only service that writes here
/// @param consumers the services that read here
public record Topic<E>(
        String name,
        Class<E> family,
        String key,
        int partitions,
        Retention retention,
        String producer,
        java.util.List<String> consumers) {

    /// How long records stay.
    public enum Retention {
        /// Every record stays: the topic is the history from which figures are rebuilt.
        FOR_EVER,
        /// Only the newest record of a key stays; a tombstone removes it.
        NEWEST_PER_KEY
    }

    /// The events of this topic by their name on the wire.
    public Map<String, Class<? extends E>> types() {
        Map<String, Class<? extends E>> types = new LinkedHashMap<>();
        for (Class<?> event : family.getPermittedSubclasses()) {
            types.put(wireType(event), event.asSubclass(family));
        }
        return types;
    }

    /// The record class of a wire type, empty when this reader does not know it (a newer writer's event).
    public Optional<Class<? extends E>> type(String wireType) {
        return Arrays.stream(family.getPermittedSubclasses())
                .filter(event -> wireType(event).equals(wireType))
                .<Class<? extends E>>map(event -> event.asSubclass(family))
                .findFirst();
    }

    /// The written wire type of an event class.
    ///
    /// @throws IllegalArgumentException when the class carries none
    public static String wireType(Class<?> event) {
        WireType type = event.getAnnotation(WireType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @WireType");
        }
        return type.value();
    }
}
