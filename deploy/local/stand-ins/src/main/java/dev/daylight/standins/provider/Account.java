package dev.daylight.standins.provider;

import java.time.Instant;

/// A customer who never lived.
///
/// @param reference what Daylight may keep and show: opaque, tells nothing
/// @param region ISO 3166-1 alpha-2
/// @param language BCP 47 tag in which the person reads
record Account(
        String reference,
        String name,
        String address,
        String email,
        String phone,
        String username,
        String region,
        String language,
        Instant registeredAt,
        Standing standing) {

    enum Standing {
        ACTIVE,
        /// Exists, and never did anything of which a record remains.
        DORMANT,
        /// Records are still kept, but nobody can be written to any more.
        CLOSED
    }

    @Override
    public String toString() {
        return "Account[" + reference + "]";
    }
}
