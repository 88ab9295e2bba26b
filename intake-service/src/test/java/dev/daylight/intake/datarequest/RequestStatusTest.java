package dev.daylight.intake.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.datarequest.DataRequestKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/// The life of a request as rules about every possible one.
class RequestStatusTest {

    @Property
    void noLifeComesBackToAStatusThatWasLeftUnlessItIsLookedAtAgain(
            @ForAll DataRequestKind kind, @ForAll @Size(max = 60) List<RequestStatus> wishes) {
        RequestStatus status = RequestStatus.RECEIVED;
        Set<RequestStatus> left = new HashSet<>();
        for (RequestStatus wish : wishes) {
            if (status.mayBecome(wish, kind)) {
                left.add(status);
                if (crossed(status, wish, kind) || status.isHeldInReview() && wish == RequestStatus.IN_REVIEW) {
                    left.clear();
                }
                status = wish;
                assertThat(left).doesNotContain(status);
            }
        }
    }

    @Property
    void whatIsOverStaysOverButForAnEmergencyThatOwesItsPaper(
            @ForAll RequestStatus over, @ForAll RequestStatus next, @ForAll DataRequestKind kind) {
        boolean owesPaper = kind == DataRequestKind.EMERGENCY
                && (next == RequestStatus.UNFOUNDED
                        || over == RequestStatus.NO_DATA && next == RequestStatus.DISCLOSED
                        || crossed(over, next, kind));

        if (over.isOver() && !owesPaper) {
            assertThat(over.mayBecome(next, kind)).isFalse();
        }
    }

    /// Review denied an emergency while its paper was on the way, and looks at it all the same.
    private static boolean crossed(RequestStatus before, RequestStatus next, DataRequestKind kind) {
        return kind == DataRequestKind.EMERGENCY && before == RequestStatus.DENIED && next == RequestStatus.IN_REVIEW;
    }

    @Property
    void nothingIsDisclosedThatWasNotGranted(@ForAll RequestStatus before, @ForAll DataRequestKind kind) {
        boolean granted = before == RequestStatus.GRANTED || before == RequestStatus.PARTIALLY_GRANTED;
        if (!granted && !(kind == DataRequestKind.EMERGENCY && before == RequestStatus.NO_DATA)) {
            assertThat(before.mayBecome(RequestStatus.DISCLOSED, kind)).isFalse();
        }
    }

    @Property
    void aPreservationDisclosesNothing(@ForAll RequestStatus before) {
        assertThat(before.mayBecome(RequestStatus.GRANTED, DataRequestKind.PRESERVATION))
                .isFalse();
        assertThat(before.mayBecome(RequestStatus.DISCLOSED, DataRequestKind.PRESERVATION))
                .isFalse();
    }

    @Property
    void onlyAnEmergencyIsUnfounded(@ForAll RequestStatus before, @ForAll DataRequestKind kind) {
        if (kind != DataRequestKind.EMERGENCY) {
            assertThat(before.mayBecome(RequestStatus.UNFOUNDED, kind)).isFalse();
        }
    }

    @Property
    void theWayBackLeadsToReviewAndFromWhatHasNotLeftOnly(@ForAll RequestStatus before, @ForAll DataRequestKind kind) {
        boolean open = kind != DataRequestKind.PRESERVATION && before.isHeldInReview();
        boolean first = before == RequestStatus.RECEIVED
                || kind == DataRequestKind.EMERGENCY
                        && (before == RequestStatus.PRESERVED || before == RequestStatus.DENIED);

        assertThat(before.mayBecome(RequestStatus.IN_REVIEW, kind)).isEqualTo(open || first);
        assertThat(before.mayBecome(RequestStatus.CHALLENGED, kind))
                .isEqualTo(before == RequestStatus.IN_REVIEW && kind != DataRequestKind.PRESERVATION);
    }

    @Property
    void aStatusOfAnotherKindIsNeverReached(
            @ForAll RequestStatus before, @ForAll RequestStatus next, @ForAll DataRequestKind kind) {
        if (!next.isOf(kind)) {
            assertThat(before.mayBecome(next, kind)).isFalse();
        }
    }
}
