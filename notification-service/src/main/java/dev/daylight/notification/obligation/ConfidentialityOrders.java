package dev.daylight.notification.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// The confidentiality orders of one case as they stand: of each order the newest word.
final class ConfidentialityOrders {

    private static final Comparator<OrderRecord> NEWEST_LAST =
            Comparator.comparing(OrderRecord::saidBy).thenComparing(OrderRecord::sequence);

    private final List<OrderRecord> current;

    private ConfidentialityOrders(List<OrderRecord> current) {
        this.current = current;
    }

    static ConfidentialityOrders of(List<OrderRecord> everythingSaid) {
        Map<UUID, OrderRecord> newest = new LinkedHashMap<>();
        for (OrderRecord said : everythingSaid) {
            newest.merge(said.orderId(), said, BinaryOperator.maxBy(NEWEST_LAST));
        }
        return new ConfidentialityOrders(new ArrayList<>(newest.values()));
    }

    boolean anyWithoutEnd() {
        return current.stream().anyMatch(order -> order.endsAt() == null);
    }

    /// Whether one of them is in force at a moment. An order still holds at the very instant of its end.
    boolean anyLivesAt(Instant moment) {
        return current.stream().map(OrderRecord::endsAt).anyMatch(end -> end == null || !end.isBefore(moment));
    }

    /// The end of the one that ends last; empty when there is none, or when none names an end.
    Optional<Instant> lastEnd() {
        @Nullable Instant last = null;
        for (OrderRecord order : current) {
            Instant end = order.endsAt();
            if (end != null && (last == null || end.isAfter(last))) {
                last = end;
            }
        }
        return Optional.ofNullable(last);
    }
}
