package dev.daylight.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Instant QUEUED = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aMessageIsTriedEverMoreRarelyForADayAndThenGivenUp() {
        Instant now = QUEUED;
        Duration before = Duration.ZERO;
        int attempts = 1;
        for (Optional<Instant> next = BackOff.next(attempts, QUEUED, now);
                next.isPresent();
                next = BackOff.next(attempts, QUEUED, now)) {
            Duration pause = Duration.between(now, next.get());
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofHours(4));
            before = pause;
            now = next.get();
            attempts++;
        }

        assertThat(Duration.between(QUEUED, now)).isBetween(Duration.ofHours(20), Duration.ofDays(1));
        assertThat(attempts).isBetween(10, 25);
    }

    @Test
    void anAddressThatKeepsFailingIsLeftInPeaceForMinutesAtMost() {
        assertThat(BackOff.peace(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BackOff.peace(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(BackOff.peace(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
