package dev.daylight.intake.paging;

import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import org.jspecify.annotations.Nullable;

/// How many entries a caller wants on a page.
public final class Limit {

    public static final int USUAL = 50;
    public static final int MOST = 100;

    private Limit() {}

    public static int read(Findings findings, @Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        int number = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MOST) {
            findings.add(Fault.OUT_OF_RANGE.at("/limit", "From 1 to " + MOST + "."));
            return USUAL;
        }
        return number;
    }
}
