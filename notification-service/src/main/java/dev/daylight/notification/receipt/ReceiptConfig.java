package dev.daylight.notification.receipt;

import dev.daylight.pages.Language;
import io.smallrye.config.ConfigMapping;

/// What the operator tells people about their remedies, `daylight.receipt.*`.
@ConfigMapping(prefix = "daylight.receipt")
interface ReceiptConfig {

    String operator();

    String contact();

    Remedies en();

    Remedies zh();

    interface Remedies {
        /// Where and how to complain to the supervisory authority.
        String complaint();

        /// Which court, and by when.
        String court();
    }

    default Remedies remedies(Language language) {
        return switch (language) {
            case EN -> en();
            case ZH_HANS -> zh();
        };
    }
}
