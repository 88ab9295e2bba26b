package dev.daylight.notification.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The confidentiality orders of one case as they stand. Of everything that agency and review say about an order the
/// latest end holds, since nobody can shorten one by saying less. Only a lift, a shortening that people confirmed or a
/// limit that the law sets ends it earlier, and none of them ends more than it had in view. The order in which things
/// were read plays no part.
final class ConfidentialityOrders {

    /// What still holds: a null end is none.
    private record Standing(@Nullable Instant endsAt) {}

    private final List<Standing> standing;

    private final boolean allLookedAt;

    private ConfidentialityOrders(List<Standing> standing, boolean allLookedAt) {
        this.standing = standing;
        this.allLookedAt = allLookedAt;
    }

    static ConfidentialityOrders of(List<OrderRecord> everythingSaid) {
        Map<UUID, List<OrderRecord>> byOrder = new LinkedHashMap<>();
        for (OrderRecord said : everythingSaid) {
            byOrder.computeIfAbsent(said.orderId(), _ -> new ArrayList<>()).add(said);
        }
        List<Standing> standing = new ArrayList<>();
        byOrder.values().forEach(saidOfOne -> standing.addAll(standing(saidOfOne)));
        boolean allLookedAt = byOrder.values().stream()
                .allMatch(saidOfOne -> saidOfOne.stream().anyMatch(OrderRecord::isByPeople));
        return new ConfidentialityOrders(standing, allLookedAt);
    }

    private static List<Standing> standing(List<OrderRecord> saidOfOne) {
        boolean lifted = saidOfOne.stream().anyMatch(OrderRecord::lifts);
        Set<UUID> seenByLifts = new HashSet<>();
        saidOfOne.stream().filter(OrderRecord::lifts).forEach(lift -> seenByLifts.addAll(lift.extensions()));
        return saidOfOne.stream()
                .filter(said -> said.lifts() || !lifted || !said.isKnownWith(seenByLifts))
                .filter(said -> saidOfOne.stream().noneMatch(other -> other.replaces(said)))
                .map(said -> new Standing(lawfulEnd(said, saidOfOne)))
                .toList();
    }

    /// Where the law binds, an order ends when it says, whatever end the agency names. Review tells that only of what
    /// it knew; an extension that it has not read yet goes on holding as the agency says.
    private static @Nullable Instant lawfulEnd(OrderRecord said, List<OrderRecord> saidOfOne) {
        Instant end = said.endsAt();
        for (OrderRecord other : saidOfOne) {
            Instant longest = other.longestEnd();
            if (longest != null && said.isKnownWith(other.extensions()) && (end == null || longest.isBefore(end))) {
                end = longest;
            }
        }
        return end;
    }

    boolean anyWithoutEnd() {
        return standing.stream().anyMatch(order -> order.endsAt() == null);
    }

    /// Whether somebody of review has confirmed or lifted each of them.
    boolean allLookedAt() {
        return allLookedAt;
    }

    /// Whether one of them is in force at a moment. An order still holds at the very instant of its end.
    boolean anyLivesAt(Instant moment) {
        return standing.stream().map(Standing::endsAt).anyMatch(end -> end == null || !end.isBefore(moment));
    }

    /// The end of the one that ends last; empty when there is none, or when none names an end.
    Optional<Instant> lastEnd() {
        @Nullable Instant last = null;
        for (Standing order : standing) {
            Instant end = order.endsAt();
            if (end != null && (last == null || end.isAfter(last))) {
                last = end;
            }
        }
        return Optional.ofNullable(last);
    }
}
