package dev.daylight.standins.ncmec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The latest state of an entry; also a line of the journal.
///
/// @param id unique for its member only
/// @param timestamp of this state, in whole seconds
/// @param deleted whether only a tombstone is left
/// @param affirmed fingerprints that another member agreed with
/// @param contested fingerprints that another member disagreed with
record HashEntry(
        int member,
        String id,
        Kind kind,
        Instant timestamp,
        boolean deleted,
        @Nullable String classification,
        Map<Fingerprint, String> fingerprints,
        Set<Fingerprint> affirmed,
        Set<Fingerprint> contested) {

    enum Kind {
        @JsonProperty("image")
        IMAGE,
        @JsonProperty("video")
        VIDEO
    }

    /// What identifies it everywhere.
    String key() {
        return member + "-" + id;
    }

    HashEntry takenBack(Instant at) {
        return new HashEntry(member, id, kind, at, true, null, Map.of(), Set.of(), Set.of());
    }

    /// Digests stay out of logs.
    @Override
    public String toString() {
        return "HashEntry[" + key() + "]";
    }
}
