package dev.daylight.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps what was read as it was read, in its order. What the files left out stays out here, so that [EveryCell] can
/// complain of it by name.
final class Frozen {

    private Frozen() {}

    @SuppressWarnings("NullAway") // before EveryCell has looked, anything may be absent
    static <T> Set<T> set(Set<T> read) {
        return read == null ? null : Collections.unmodifiableSet(read);
    }

    @SuppressWarnings("NullAway")
    static <T> List<T> list(List<T> read) {
        return read == null ? null : Collections.unmodifiableList(read);
    }

    @SuppressWarnings("NullAway")
    static <K, V> Map<K, V> map(Map<K, V> read) {
        return read == null ? null : Collections.unmodifiableMap(read);
    }
}
