package dev.daylight.benchmarks.review;

import java.util.List;

/// `./dev bench review`: one figure after the other.
public final class ReviewBench {

    private ReviewBench() {}

    /// @param options `--short`: a hundred thousand cases instead of a million, packages of 200 MB instead of 2 GB;
    ///     `--queue` or `--packages`: only these
    public static void run(List<String> options) throws Exception {
        boolean little = options.contains("--short");
        if (!options.contains("--packages")) {
            QueuePages.measure(little ? 100_000 : 1_000_000);
        }
        if (!options.contains("--queue")) {
            PackageThroughput.measure(little ? 200_000_000L : 2_000_000_000L);
        }
    }
}
