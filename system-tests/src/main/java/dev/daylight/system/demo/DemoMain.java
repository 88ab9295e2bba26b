package dev.daylight.system.demo;

import dev.daylight.local.LocalStack;
import dev.daylight.local.StackProblem;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.NotSo;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/// `./dev demo`.
public final class DemoMain {

    private DemoMain() {}

    public static void main(String[] arguments) {
        // The Kafka client would greet the audience.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            LocalStack stack = LocalStack.builder().asTheEnvironmentSays().build();
            int steps = new Demo(Cast.on(stack, Clock.systemUTC(), UUID::randomUUID), out).tell();
            out.printf("%nAll %d steps were as they should be.%n", steps);
        } catch (NotSo broken) {
            out.printf("%nThis is not so. %s%n", broken.getMessage());
            System.exit(1);
        } catch (StackProblem problem) {
            out.printf("%n%s%n", problem.getMessage());
            System.exit(2);
        }
    }
}
