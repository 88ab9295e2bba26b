package dev.daylight.intake.interfacedocument;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An id of somebody else's and an id that nobody has take the same time. Measured with interleaved calls, so that
/// noise falls on both. The bound is wide on purpose: a machine that is busy must not fail the build, a lookup more in
/// one of the two cases must. The figures are left in target/time-alike.txt.
@QuarkusTest
class TimeAlikeTest {

    private static final int SAMPLES = Integer.getInteger("daylight.time.samples", 80);
    private static final int WARM_UP = 10;

    @Inject
    Scenes scenes;

    private final Sender sender = new Sender();

    @Test
    void theTimeTellsNothingEither() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (InterfaceOperation operation : InterfaceOperation.all()) {
            if (!operation.roles().contains("officer")
                    || operation.pathParameters().isEmpty()
                    || operation.method().equals("PUT")) {
                continue;
            }
            Scene scene = scenes.ready(operation, "officer");
            Person stranger = scenes.ready(operation, "officer").caller();
            Call foreign = Calls.of(operation, scene);
            double[][] millis = new double[2][SAMPLES];
            for (int sample = -WARM_UP; sample < SAMPLES; sample++) {
                // Whichever goes first may find warmer caches: they take turns.
                for (int turn = 0; turn < 2; turn++) {
                    int which = (turn + sample & 1) == 0 ? 0 : 1;
                    Call call = which == 0
                            ? foreign
                            : foreign.withAddress(
                                    Calls.of(operation, scene.elsewhere()).address());
                    long start = System.nanoTime();
                    Answer answer = sender.send(call, stranger);
                    double took = (System.nanoTime() - start) / 1e6;
                    assertThat(answer.status()).as(operation.name()).isEqualTo(404);
                    if (sample >= 0) {
                        millis[which][sample] = took;
                    }
                }
            }
            double rank = rank(millis[0], millis[1]);
            lines.add("%-32s foreign p50 %6.2f ms   unknown p50 %6.2f ms   P(foreign slower) %.2f"
                    .formatted(operation.name(), median(millis[0]), median(millis[1]), rank));
            double apart = Math.abs(median(millis[0]) - median(millis[1]));
            if (Math.abs(rank - 0.5) > 0.4 && apart > 3) {
                faults.add(lines.getLast());
            }
        }
        Files.write(Path.of("target", "time-alike.txt"), lines);
        lines.forEach(System.out::println);

        assertThat(faults).isEmpty();
        assertThat(lines).isNotEmpty();
    }

    /// Of a pair drawn at random, how often the first is the larger (the statistic of Mann and Whitney, from 0 to 1).
    private static double rank(double[] first, double[] second) {
        double larger = 0;
        for (double one : first) {
            for (double other : second) {
                larger += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return larger / first.length / second.length;
    }

    private static double median(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
