package dev.daylight.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.casefile.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Review lives through the history of one order and tells it word by word. Whatever part of that was read here, and in
/// whatever order: the order ends when the latest of what nobody ended says.
class ShortenedOrdersPropertiesTest {

    private static final Instant DAWN = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID ORDER = new UUID(0, 1);

    enum What {
        EXTENDED,
        CONFIRMED_LATER,
        SHORTENED
    }

    /// @param day null for none
    record Act(What what, Integer day) {}

    @Property(tries = 5_000)
    void whatWasReadEndsWhenTheLatestOfWhatNobodyEndedSays(
            @ForAll("ends") Integer claim, @ForAll("histories") List<Act> history, @ForAll Random random) {
        int readOfReview = random.nextInt(history.size() + 1);
        List<OrderRecord> told = new ArrayList<>();
        told.add(OrderRecord.claim(ORDER, at(claim)));
        List<Instant> alive = new ArrayList<>();
        alive.add(at(claim));
        Set<UUID> known = new HashSet<>();
        boolean shortened = false;
        for (int i = 0; i < history.size(); i++) {
            Act act = history.get(i);
            Instant day = at(act.day());
            OrderState state = OrderState.CONFIRMED;
            if (act.what() == What.EXTENDED) {
                UUID extension = new UUID(1, i);
                told.add(OrderRecord.extension(ORDER, extension, day));
                alive.add(day);
                known.add(extension);
                state = OrderState.CLAIMED;
            }
            if (i >= readOfReview) {
                // Review's words from here on are still under way; what the agency says is known.
                continue;
            }
            if (act.what() == What.CONFIRMED_LATER) {
                alive.add(day);
            }
            if (act.what() == What.SHORTENED && day != null && isEarlier(day, end(alive))) {
                alive.clear();
                alive.add(day);
                shortened = true;
            }
            told.add(OrderRecord.review(ORDER, state, end(alive), known, null, 2L + i, shortened));
        }
        Collections.shuffle(told, random);

        ConfidentialityOrders orders = ConfidentialityOrders.of(told);

        assertThat(orders.anyWithoutEnd()).isEqualTo(alive.contains(null));
        if (!alive.contains(null)) {
            assertThat(orders.lastEnd()).isEqualTo(Optional.of(end(alive)));
        }
    }

    private static boolean isEarlier(Instant day, Instant end) {
        return end == null || day.isBefore(end);
    }

    private static Instant end(List<Instant> alive) {
        return alive.contains(null) ? null : Collections.max(alive);
    }

    private static Instant at(Integer day) {
        return day == null ? null : DAWN.plus(Duration.ofDays(day));
    }

    @Provide
    Arbitrary<Integer> ends() {
        return Arbitraries.integers().between(1, 40).injectNull(0.15);
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(2, What.EXTENDED),
                                Tuple.of(2, What.CONFIRMED_LATER),
                                Tuple.of(3, What.SHORTENED)),
                        ends())
                .as(Act::new)
                .list()
                .ofMaxSize(8);
    }
}
