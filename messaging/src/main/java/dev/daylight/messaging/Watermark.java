package dev.daylight.messaging;

import java.time.Instant;

/// "Everything that this topic's owner committed before `passed` is out", said on one partition.
record Watermark(Instant passed) {

    static final String TYPE = "Watermark.v1";

    /// Compacted topics refuse records without a key, and keep only the newest of this one.
    static final String KEY = "watermark";
}
