package dev.daylight.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Settings of delivery, `daylight.messaging.*`.
@ConfigMapping(prefix = "daylight.messaging")
public interface MessagingConfig {

    /// Topics that this service owns: the relay publishes watermarks on every partition of them.
    Optional<List<String>> topics();

    /// How often a watermark goes out. Each costs a small record per partition, for ever.
    @WithDefault("PT10S")
    Duration watermarkEvery();

    /// Whether watermarks that come in are kept; only services that decide by them need that.
    @WithDefault("false")
    boolean keepWatermarks();

    /// Rows that the relay reads at once.
    @WithDefault("500")
    int relayBatch();

    /// Attempts before an event that fails while the database is well is parked.
    @WithDefault("5")
    int attempts();

    /// Longest pause between two attempts.
    @WithDefault("PT5S")
    Duration longestPause();

    /// Age of the oldest unpublished row, or length of an attempt under way, from which readiness says no.
    @WithDefault("PT60S")
    Duration unreadyAfter();

    /// Role that may see and replay parked events.
    @WithDefault("compliance-lead")
    String operatorRole();
}
