package dev.daylight.system.faults;

import dev.daylight.local.LocalStack;
import dev.daylight.system.people.Cast;
import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// `./dev faults [cases] [seed]`: the fault run, as long as you like, on the stack that is up.
public final class FaultsMain {

    private static final int USUAL_CASES = 200;
    private static final int DRIVERS = 8;
    private static final int CASES_PER_KILL = 10;

    private FaultsMain() {}

    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = System.out;
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_CASES;
        Clock clock = Clock.systemUTC();
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : clock.millis();
        LocalStack stack = LocalStack.builder().asTheEnvironmentSays().build();
        Cast cast = Cast.on(stack, clock, UUID::randomUUID);
        int killsEach = Math.max(2, cases / CASES_PER_KILL / Killer.VICTIMS.size());
        out.printf("%d cases, seed %d, %d kills of each process.%n", cases, seed, killsEach);
        Verdict verdict = new FaultRun(
                        stack,
                        cast,
                        new FaultRun.Plan(cases, seed, DRIVERS, killsEach),
                        line -> out.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + "  " + line))
                .run();
        out.println();
        out.print(verdict.table());
        if (!verdict.isGood()) {
            out.println("\nNot as it must be:\n  " + String.join("\n  ", verdict.failures()));
            System.exit(1);
        }
    }
}
