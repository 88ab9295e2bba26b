package dev.daylight.benchmarks.intake;

import java.util.Arrays;

/// What one measurement gave.
record Latencies(long count, double perSecond, double p50, double p99) {

    /// @param millis of every call, in any order
    static Latencies of(double[] millis, double seconds) {
        if (millis.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latencies(
                sorted.length,
                sorted.length / seconds,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)]);
    }

    /// Of two measurements around something else: their middle.
    Latencies and(Latencies other) {
        return new Latencies(
                count + other.count, (perSecond + other.perSecond) / 2, (p50 + other.p50) / 2, (p99 + other.p99) / 2);
    }

    @Override
    public String toString() {
        return "%,8.1f/s  p50 %7.1f ms  p99 %7.1f ms".formatted(perSecond, p50, p99);
    }
}
