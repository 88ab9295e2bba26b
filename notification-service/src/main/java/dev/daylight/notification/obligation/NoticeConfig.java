package dev.daylight.notification.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of when notices go, `daylight.notice.*`.
@ConfigMapping(prefix = "daylight.notice")
interface NoticeConfig {

    /// How long after the end of the last order an extension may still come in.
    Duration grace();

    /// How often each replica looks for notices that may go.
    String sweepEvery();

    /// Pause after the first failed attempt; it doubles with each further one.
    @WithDefault("PT30S")
    Duration firstPause();

    @WithDefault("PT6H")
    Duration longestPause();

    /// How long after a notice became free it counts as overdue, and somebody is told.
    @WithDefault("PT24H")
    Duration overdueAfter();

    /// How long the link in a notice works.
    @WithDefault("P180D")
    Duration receiptValidFor();

    /// How often the figures for monitoring are counted.
    @WithDefault("15s")
    String countEvery();
}
