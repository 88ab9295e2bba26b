package dev.daylight.scanner.hashset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// How NCMEC's hash sharing is read, `daylight.hash-set.*`.
@ConfigMapping(prefix = "daylight.hash-set")
interface HashSetConfig {

    /// Root of one environment, without `/v2`.
    URI url();

    String user();

    String password();

    /// How often new entries are asked for.
    Duration every();

    /// Where the first window begins; nothing in the set is older.
    @WithDefault("2010-01-01T00:00:00Z")
    Instant since();

    /// How far behind now a window ends: entries of the last seconds may still be on their way into the list.
    @WithDefault("PT5S")
    Duration behind();

    @WithDefault("PT60S")
    Duration timeout();

    /// Attempts at one page before the round is given up.
    @WithDefault("4")
    int attempts();

    /// First pause between attempts; doubled each time.
    @WithDefault("PT1S")
    Duration backOff();

    /// Longest pause, also when the server asks for a longer one.
    @WithDefault("PT60S")
    Duration longestBackOff();

    /// Largest page in bytes.
    @WithDefault("67108864")
    long largestPage();

    /// Entries from which a window is too large and is cut into a quarter.
    @WithDefault("400000")
    long largestWindow();

    /// Age from which a half-read window is begun anew: paging addresses are only valid for some hours.
    @WithDefault("PT6H")
    Duration windowExpires();

    /// Pause before a window that had to be left out is tried again; it grows with each attempt.
    @WithDefault("PT1H")
    Duration skippedAgain();
}
