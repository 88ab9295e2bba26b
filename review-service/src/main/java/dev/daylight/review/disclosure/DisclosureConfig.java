package dev.daylight.review.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of the worker, `daylight.disclosure.*`.
@ConfigMapping(prefix = "daylight.disclosure")
interface DisclosureConfig {

    /// How long a worker may take before another one takes over. Longer than all time limits of one attempt together.
    @WithDefault("PT5M")
    Duration lease();

    /// Pause after the first failed attempt; it doubles with each one.
    @WithDefault("PT1S")
    Duration shortestPause();

    @WithDefault("PT5M")
    Duration longestPause();

    @WithDefault("daylight-packages")
    String bucket();
}
