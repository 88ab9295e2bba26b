package dev.daylight.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a confidentiality order lasts longer than it may.
final class OrderCheck {

    private OrderCheck() {}

    static Optional<OrderFinding> check(StatedOrder order, @Nullable OrderLimit limit, Instant now, ZoneId zone) {
        if (limit == null) {
            return Optional.empty();
        }
        LocalDate begins = order.issuedOn() == null ? LocalDate.ofInstant(now, zone) : order.issuedOn();
        LocalDate last = begins.plus(limit.longest());
        Instant longestEnd = last.plusDays(1).atStartOfDay(zone).toInstant();
        Instant endsAt = order.endsAt();
        if (endsAt != null && !endsAt.isAfter(longestEnd)) {
            return Optional.empty();
        }
        LocalizedText text = endsAt == null
                ? new LocalizedText(
                        "The confidentiality order names no end; it should end with %s at the latest (%s)."
                                .formatted(last, limit.source().citation()),
                        "保密令未写明期限；最迟应于 %s 结束（%s）。"
                                .formatted(last, limit.source().citation()))
                : new LocalizedText(
                        "The confidentiality order lasts longer than until %s (%s)."
                                .formatted(last, limit.source().citation()),
                        "保密令的期限超过 %s（%s）。".formatted(last, limit.source().citation()));
        return Optional.of(new OrderFinding(limit.binding(), text, limit.source(), longestEnd));
    }
}
