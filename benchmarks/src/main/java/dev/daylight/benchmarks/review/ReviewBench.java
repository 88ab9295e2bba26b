package dev.daylight.benchmarks.review;

import java.util.List;

/// `./dev bench review`: one figure after the other.
public final class ReviewBench {

    private ReviewBench() {}

    /// @param options `--short`: a hundred thousand cases instead of a million
    public static void run(List<String> options) throws Exception {
        QueuePages.measure(options.contains("--short") ? 100_000 : 1_000_000);
    }
}
