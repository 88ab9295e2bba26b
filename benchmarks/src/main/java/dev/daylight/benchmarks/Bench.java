package dev.daylight.benchmarks;

import dev.daylight.messaging.MessagingBench;

/// Finds the benchmark by its name.
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "messaging" -> MessagingBench.run();
            default -> {
                System.err.println("There is no benchmark \"%s\". Known: messaging.".formatted(name));
                System.exit(2);
            }
        }
    }
}
