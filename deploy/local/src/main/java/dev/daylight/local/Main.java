package dev.daylight.local;

import java.time.Clock;
import java.util.List;

/// What `./dev` calls once everything is built.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            String command = arguments.isEmpty() ? "" : arguments.getFirst();
            List<String> options = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
            Checkout checkout = Checkout.find();
            Home home = Home.of(checkout, System.getenv());
            return switch (command) {
                case "up" ->
                    options.contains("--detach")
                            ? new DetachedUp(home, options).run()
                            : new Up(home, options.contains("--fresh")).run();
                case "down" -> new Down(home).run();
                case "status" -> new Status(home).run();
                case "code" -> code(options);
                default -> {
                    System.err.println("Unknown command: " + command);
                    yield 2;
                }
            };
        } catch (StackProblem problem) {
            System.err.println(problem.getMessage());
            return 1;
        }
    }

    /// What a sample person's authenticator shows.
    private static int code(List<String> options) {
        if (options.size() != 1) {
            System.err.println("Name one of the sample people.");
            return 2;
        }
        System.out.println(
                SignIn.oneTimeCode(options.getFirst(), Clock.systemUTC().instant()));
        return 0;
    }
}
