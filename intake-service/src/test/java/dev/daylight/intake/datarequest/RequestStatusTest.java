package dev.daylight.intake.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStatusTest {

    @ParameterizedTest
    @EnumSource(
            value = RequestStatus.class,
            names = {"REFUSED", "DENIED", "DISCLOSED", "NO_DATA"})
    void whatIsOverStaysOver(RequestStatus over) {
        for (RequestStatus next : RequestStatus.values()) {
            assertThat(over.mayBecome(next)).as("%s to %s", over, next).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestStatus.class,
            names = {"RECEIVED", "IN_REVIEW"})
    void nothingIsDisclosedThatWasNotGranted(RequestStatus notGranted) {
        assertThat(notGranted.mayBecome(RequestStatus.DISCLOSED)).isFalse();
        assertThat(notGranted.mayBecome(RequestStatus.NO_DATA)).isFalse();
    }

    @Test
    void reviewDoesNotBeginAnewAfterAScopeWasGranted() {
        assertThat(RequestStatus.GRANTED.mayBecome(RequestStatus.IN_REVIEW)).isFalse();
        assertThat(RequestStatus.PARTIALLY_GRANTED.mayBecome(RequestStatus.IN_REVIEW))
                .isFalse();
    }
}
