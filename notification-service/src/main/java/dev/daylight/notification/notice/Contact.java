package dev.daylight.notification.notice;

import dev.daylight.pages.Language;

/// What the account directory said.
sealed interface Contact {

    record Reachable(String email, Language language) implements Contact {
        @Override
        public String toString() {
            return "Reachable[" + language + "]";
        }
    }

    /// The account is gone, or has no address that a mail could go to.
    record Gone() implements Contact {}

    /// The directory did not answer, or not in a way that could be relied on.
    record Away() implements Contact {}
}
