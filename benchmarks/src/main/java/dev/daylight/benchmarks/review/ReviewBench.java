package dev.daylight.benchmarks.review;

import java.util.List;

/// `./dev bench review`: one figure after the other.
public final class ReviewBench {

    private ReviewBench() {}

    /// @param options `--short`: packages of 200 MB instead of 2 GB
    public static void run(List<String> options) throws Exception {
        PackageThroughput.measure(options.contains("--short") ? 200_000_000L : 2_000_000_000L);
    }
}
