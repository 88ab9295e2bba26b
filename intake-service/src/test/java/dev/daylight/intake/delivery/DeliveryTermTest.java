package dev.daylight.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTermTest {

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 9, 46, Integer.MAX_VALUE})
    void aTermOutsideTenToFortyFiveDaysKeepsTheServiceFromStarting(int days) {
        assertThatThrownBy(() -> new DeliveryTerm(days))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("daylight.delivery.available-days has to be between 10 and 45, not " + days + ".");
    }

    @Test
    void thePackageIsGoneAtTheEndOfTheTerm() {
        assertThat(new DeliveryTerm(10).end(Instant.parse("2026-11-23T10:00:00Z")))
                .isEqualTo("2026-12-03T10:00:00Z");
        assertThat(new DeliveryTerm(45).end(Instant.parse("2026-11-23T10:00:00Z")))
                .isEqualTo("2027-01-07T10:00:00Z");
    }
}
