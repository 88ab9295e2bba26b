package dev.daylight.benchmarks;

import dev.daylight.benchmarks.intake.IntakeBench;
import dev.daylight.benchmarks.review.ReviewBench;
import dev.daylight.messaging.MessagingBench;
import java.util.List;

/// Finds the benchmark by its name.
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "messaging" -> MessagingBench.run();
            case "intake" -> IntakeBench.run(List.of(arguments).subList(1, arguments.length));
            case "review" -> ReviewBench.run(List.of(arguments).subList(1, arguments.length));
            default -> {
                System.err.println("There is no benchmark \"%s\". Known: messaging, intake, review.".formatted(name));
                System.exit(2);
            }
        }
    }
}
