package dev.daylight.scanner.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "daylight.upload")
interface UploadConfig {

    /// Longest file in bytes that is read; nothing is kept, so this only bounds the time that one file may take.
    @WithDefault("68719476736")
    long largestFile();

    /// Pause after a waiting file could not be caught up with; it grows with each attempt.
    @WithDefault("PT1M")
    Duration retryAfter();
}
