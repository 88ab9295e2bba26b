package dev.daylight.notification.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// The provider's account directory, `daylight.provider.*`.
@ConfigMapping(prefix = "daylight.provider")
interface DirectoryConfig {

    URI url();

    /// Bearer token that the provider gave us.
    String token();

    @WithDefault("PT10S")
    Duration timeout();
}
