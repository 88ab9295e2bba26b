package dev.daylight.messaging;

import java.util.UUID;

/// Makes ids: UUIDv7, so that tables sort by creation. Injected, so that a test can know them beforehand.
public interface Ids {
    UUID next();
}
