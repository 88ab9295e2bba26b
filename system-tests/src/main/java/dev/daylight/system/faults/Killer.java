package dev.daylight.system.faults;

import dev.daylight.local.LocalStack;
import dev.daylight.local.Part;
import dev.daylight.local.PartName;
import dev.daylight.system.people.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// Takes processes away at random moments, without warning, and brings them back.
final class Killer implements Runnable {

    static final List<PartName> VICTIMS = List.of(
            PartName.INTAKE,
            PartName.REVIEW,
            PartName.NOTIFICATION,
            PartName.REPORTING,
            PartName.SCANNER,
            PartName.KAFKA,
            PartName.POSTGRES);

    private static final int LONGEST_LIFE_MILLIS = 2500;
    private static final int AT_ONCE = 2;
    private static final int LONGEST_DEATH_MILLIS = 1200;

    private final LocalStack stack;
    private final Random random;
    private final List<PartName> schedule;
    private final Map<PartName, Integer> kills = Collections.synchronizedMap(new EnumMap<>(PartName.class));
    private final Set<PartName> comingBack = EnumSet.noneOf(PartName.class);
    private final Consumer<String> tell;
    private volatile int done;

    Killer(LocalStack stack, long seed, int killsEach, Consumer<String> tell) {
        this.stack = stack;
        this.random = new Random(seed);
        this.tell = tell;
        this.schedule = new ArrayList<>();
        for (int round = 0; round < killsEach; round++) {
            schedule.addAll(VICTIMS);
        }
        Collections.shuffle(schedule, random);
    }

    /// Goes through the schedule: some life, a kill, some death, a new start. Services are killed while others are
    /// still coming back. Broker and database wait until all are back: a service that starts without its database
    /// gives up, and to start it again is the platform's part.
    @Override
    public void run() {
        for (PartName victim : schedule) {
            boolean service = PartName.SERVICES.contains(victim);
            if (!service || comingBack.contains(victim) || comingBack.size() >= AT_ONCE) {
                awaitAll();
            }
            Patience.pause(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
            Part part = stack.part(victim);
            part.kill();
            kills.merge(victim, 1, Integer::sum);
            tell.accept("killed " + victim.label() + " (" + (done + 1) + " of " + schedule.size() + ")");
            Patience.pause(Duration.ofMillis(random.nextInt(LONGEST_DEATH_MILLIS)));
            part.start();
            if (service) {
                comingBack.add(victim);
            } else {
                part.awaitReady();
            }
            done++;
        }
        awaitAll();
    }

    private void awaitAll() {
        comingBack.forEach(name -> stack.part(name).awaitReady());
        comingBack.clear();
    }

    /// The share of the schedule that is over, from 0 to 1: cases are let in as it grows, so that all of it hits some.
    double progress() {
        return schedule.isEmpty() ? 1 : (double) done / schedule.size();
    }

    int killsOf(PartName victim) {
        return kills.getOrDefault(victim, 0);
    }
}
