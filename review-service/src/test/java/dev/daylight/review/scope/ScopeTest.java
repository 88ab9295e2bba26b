package dev.daylight.review.scope;

import static dev.daylight.contracts.DataCategory.CONTENT;
import static dev.daylight.contracts.DataCategory.SUBSCRIBER;
import static dev.daylight.contracts.DataCategory.TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.contracts.Period;
import dev.daylight.contracts.casefile.GrantOutcome;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Instant FROM = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-10-01T00:00:00Z");
    private static final Scope ASKED = Scope.asked(Set.of(SUBSCRIBER, CONTENT), 2, new Period(FROM, TO));

    @Test
    void whatIsGrantedAsAskedIsGranted() {
        assertThat(ASKED.outcomeOf(new Scope(Set.of(CONTENT, SUBSCRIBER), Set.of(1, 0), new Period(FROM, TO))))
                .isEqualTo(GrantOutcome.GRANTED);
    }

    @Test
    void leavingOutAnythingIsAPartialGrant() {
        Scope fewerCategories = new Scope(Set.of(SUBSCRIBER), Set.of(0, 1), new Period(FROM, TO));
        Scope fewerAccounts = new Scope(Set.of(CONTENT, SUBSCRIBER), Set.of(1), new Period(FROM, TO));
        Scope shorter = new Scope(Set.of(CONTENT, SUBSCRIBER), Set.of(0, 1), new Period(FROM, TO.minusMillis(1)));

        assertThat(Set.of(fewerCategories, fewerAccounts, shorter)).allSatisfy(narrower -> {
            assertThat(ASKED.covers(narrower)).isTrue();
            assertThat(ASKED.outcomeOf(narrower)).isEqualTo(GrantOutcome.PARTIALLY_GRANTED);
        });
    }

    @Test
    void nothingWiderThanAskedIsCovered() {
        assertThat(ASKED.covers(new Scope(Set.of(TRAFFIC), Set.of(0), new Period(FROM, TO))))
                .isFalse();
        assertThat(ASKED.covers(new Scope(Set.of(CONTENT), Set.of(2), new Period(FROM, TO))))
                .isFalse();
        assertThat(ASKED.covers(new Scope(Set.of(CONTENT), Set.of(-1), new Period(FROM, TO))))
                .isFalse();
        assertThat(ASKED.covers(new Scope(Set.of(CONTENT), Set.of(0), new Period(FROM.minusMillis(1), TO))))
                .isFalse();
        assertThat(ASKED.covers(new Scope(Set.of(CONTENT), Set.of(0), new Period(FROM, TO.plusMillis(1)))))
                .isFalse();
    }

    @Test
    void roundingToTheDatabasesPrecisionNeverWidens() {
        Period exact = new Period(FROM.plusNanos(1), TO.plusNanos(999));

        Period kept = new Scope(Set.of(CONTENT), Set.of(0), exact).period();

        assertThat(exact.contains(kept)).isTrue();
        assertThat(kept).isEqualTo(new Period(FROM.plusNanos(1000), TO));
    }

    @Test
    void aScopeOfNothingIsNone() {
        assertThatThrownBy(() -> new Scope(Set.of(), Set.of(0), new Period(FROM, TO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope(Set.of(CONTENT), Set.of(), new Period(FROM, TO)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
