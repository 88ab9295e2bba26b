package dev.daylight.review.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Cut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// One order's history against a reference that only remembers what was said and what people have ended of it.
class OrderHistoryPropertiesTest {

    private static final Instant DAWN = Instant.parse("2026-01-01T00:00:00Z");

    enum What {
        EXTENDED,
        CONFIRMED,
        SHORTENED,
        LIFTED
    }

    /// @param day until which it holds; null for none
    /// @param cut day at which the law ends what is claimed; null where none does
    record Act(What what, @Nullable Integer day, @Nullable Integer cut) {

        Held held() {
            boolean binds = cut != null && (day == null || cut < day);
            return new Held(at(binds ? cut : day), binds ? new Cut(at(day), "a law", "1") : null);
        }
    }

    /// Every end that holds still. The latest of them counts, and none is later than any.
    static final class Reference {

        private final List<Held> alive = new ArrayList<>();
        private boolean confirmed;
        private boolean lifted;

        Reference(Act claim) {
            alive.add(claim.held());
        }

        /// @return whether it was allowed
        boolean act(Act act) {
            switch (act.what()) {
                case EXTENDED -> {
                    if (lifted) {
                        alive.clear();
                    }
                    alive.add(act.held());
                    confirmed = false;
                    lifted = false;
                }
                case CONFIRMED -> {
                    if (confirmed || lifted) {
                        return false;
                    }
                    alive.add(act.held());
                    confirmed = true;
                }
                case SHORTENED -> {
                    Instant end = act.day() == null ? null : at(act.day());
                    if (!confirmed || lifted || end == null || (end() != null && !end.isBefore(end()))) {
                        return false;
                    }
                    alive.clear();
                    alive.add(new Held(end, null));
                }
                case LIFTED -> {
                    if (lifted) {
                        return false;
                    }
                    lifted = true;
                    confirmed = false;
                    alive.clear();
                    alive.add(new Held(at(0), null));
                }
            }
            return true;
        }

        @Nullable
        Instant end() {
            return alive.stream().anyMatch(held -> held.until() == null)
                    ? null
                    : alive.stream().map(Held::until).max(Instant::compareTo).orElseThrow();
        }
    }

    @Property(tries = 20_000)
    void anOrderEndsWhenTheLatestOfWhatNobodyEndedSays(
            @ForAll("claims") Act claim, @ForAll("histories") List<Act> history) {
        Reference reference = new Reference(claim);
        Standing standing = new Standing.Claimed(claim.held(), false);
        for (Act act : history) {
            Standing next = tried(standing, act);
            assertThat(next != null).as(act.toString()).isEqualTo(reference.act(act));
            if (next == null) {
                continue;
            }
            if (act.what() == What.EXTENDED || act.what() == What.CONFIRMED) {
                assertThat(isEarlier(next.until().until(), standing.until().until())
                                && standing.state() != OrderState.LIFTED)
                        .as("%s shortens nothing", act)
                        .isFalse();
            }
            standing = next;
            assertThat(standing.until().until()).as(history.toString()).isEqualTo(reference.end());
            assertThat(standing.state() == OrderState.CONFIRMED).isEqualTo(reference.confirmed);
        }
    }

    /// @return null when it is refused
    private static @Nullable Standing tried(Standing standing, Act act) {
        try {
            return switch (act.what()) {
                case EXTENDED -> standing.extended(act.held());
                case CONFIRMED -> standing instanceof Standing.Claimed claimed ? claimed.confirmed(act.held()) : null;
                case SHORTENED ->
                    standing instanceof Standing.Confirmed confirmed && act.day() != null
                            ? confirmed.shortenedTo(at(act.day()))
                            : null;
                case LIFTED ->
                    switch (standing) {
                        case Standing.Claimed claimed -> claimed.lifted(at(0));
                        case Standing.Confirmed confirmed -> confirmed.lifted(at(0));
                        case Standing.Lifted _ -> null;
                    };
            };
        } catch (Objection refused) {
            return null;
        }
    }

    private static boolean isEarlier(@Nullable Instant one, @Nullable Instant other) {
        return one != null && (other == null || one.isBefore(other));
    }

    private static @Nullable Instant at(@Nullable Integer day) {
        return day == null ? null : DAWN.plusSeconds(86_400L * day);
    }

    @Provide
    Arbitrary<Act> claims() {
        return acts(Arbitraries.just(What.EXTENDED));
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        return acts(Arbitraries.frequency(
                        Tuple.of(3, What.EXTENDED),
                        Tuple.of(4, What.CONFIRMED),
                        Tuple.of(4, What.SHORTENED),
                        Tuple.of(1, What.LIFTED)))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Act> acts(Arbitrary<What> what) {
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(1, 60).injectNull(0.15),
                        Arbitraries.integers().between(1, 60).injectNull(0.7))
                .as(Act::new);
    }
}
