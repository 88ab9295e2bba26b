package dev.daylight.notification.obligation;

import dev.daylight.notification.attempt.Attempts.Attempt;

/// Carries one notice to the person. Called while the lock of the case is held, so it has to come to an end: every wait
/// inside is limited.
public interface Delivery {

    Delivered deliver(OwedNotice notice, Attempt attempt);

    /// How it went.
    sealed interface Delivered {
        record Accepted() implements Delivered {}

        /// The account directory knows no way to reach the person.
        record NoContact() implements Delivered {}

        /// The mail server refused the address for good.
        record Refused() implements Delivered {}

        record DirectoryAway() implements Delivered {}

        /// The mail server did not take it, or did not say whether it did.
        record MailServerAway() implements Delivered {}
    }
}
