package dev.daylight.review.console;

import dev.daylight.review.confidentiality.OrderWhole;
import dev.daylight.review.confidentiality.ReadingOrders.Attention;
import dev.daylight.review.confidentiality.Standing;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders that somebody has to look at, or all of one state.
record OrderListPage(
        List<OrderWhole> orders,
        Standing.@Nullable Phase phase,
        @Nullable Attention attention,
        long overdue) {

    static final int LINES = 100;

    public List<Standing.Phase> phases() {
        return Arrays.asList(Standing.Phase.values());
    }

    public List<Attention> attentions() {
        return Arrays.asList(Attention.values());
    }

    public boolean isEverything() {
        return phase == null && attention == null;
    }
}
