package dev.daylight.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What shall become of one case of the run.
///
/// @param silence how long after filing its confidentiality order ends; empty when it comes without one
record CasePlan(int number, Fate fate, Optional<Duration> silence) {

    private static final int SHORTEST_SILENCE = 20;
    private static final int LONGEST_SILENCE = 32;

    /// The ways a case can go.
    enum Fate {
        /// Content on a summons: the rules refuse it at the door.
        REFUSED,
        /// A reviewer finds no reason to grant it.
        DENIED,
        GRANTED,
        /// Less than asked.
        GRANTED_IN_PART,
        /// With content, so a second person has to approve.
        GRANTED_WITH_CONTENT,
        /// Granted, but nobody has such an account.
        NO_DATA
    }

    /// The same seed gives the same plans. Every fate occurs when there are at least as many cases as fates.
    static List<CasePlan> of(int cases, long seed) {
        Random random = new Random(seed);
        List<CasePlan> plans = new ArrayList<>();
        Fate[] fates = Fate.values();
        for (int number = 0; number < cases; number++) {
            Fate fate = number < fates.length ? fates[number] : fates[random.nextInt(fates.length)];
            Optional<Duration> silence = random.nextInt(5) < 3
                    ? Optional.of(
                            Duration.ofSeconds(SHORTEST_SILENCE + random.nextInt(LONGEST_SILENCE - SHORTEST_SILENCE)))
                    : Optional.empty();
            plans.add(new CasePlan(number, fate, silence));
        }
        return plans;
    }
}
