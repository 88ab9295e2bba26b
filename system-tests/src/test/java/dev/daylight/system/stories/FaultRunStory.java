package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.system.faults.FaultRun;
import dev.daylight.system.faults.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class FaultRunStory {

    private static final FaultRun.Plan PLAN = new FaultRun.Plan(50, 20_261_123, 6, 2);

    @Test
    void nothingIsLostDoubledOrToldEarlyWhileEverythingIsKilledAtLeastTwice() throws IOException {
        SharedStack shared = SharedStack.get();

        Verdict verdict = new FaultRun(
                        shared.stack(),
                        shared.cast(),
                        PLAN,
                        line -> System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + "  " + line))
                .run();

        Files.writeString(Path.of("target", "fault-run.txt"), verdict.table());
        System.out.println(verdict.table());
        assertThat(verdict.failures()).isEmpty();
    }
}
