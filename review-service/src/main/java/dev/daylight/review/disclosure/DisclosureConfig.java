package dev.daylight.review.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// Settings of the worker, `daylight.disclosure.*`.
@ConfigMapping(prefix = "daylight.disclosure")
interface DisclosureConfig {

    /// How long nothing may be heard of a worker before another one takes over. It says that it lives while records
    /// come;
    /// longer than the longest wait for one answer.
    @WithDefault("PT5M")
    Duration lease();

    /// Pause after the first failed attempt; it doubles with each one.
    @WithDefault("PT1S")
    Duration shortestPause();

    @WithDefault("PT5M")
    Duration longestPause();

    @WithDefault("daylight-packages")
    String bucket();

    /// PKCS#12 with the key that signs packages and its certificate.
    Path keyStore();

    String keyStorePassword();
}
