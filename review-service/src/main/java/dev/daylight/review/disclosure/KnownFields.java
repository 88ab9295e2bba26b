package dev.daylight.review.disclosure;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Which fields the provider's records have. Asked for anew every few minutes; while the provider is away, what it said
/// last holds, since names of fields seldom change and a filter stands behind them.
@ApplicationScoped
public class KnownFields {

    private static final Logger LOG = Logger.getLogger(KnownFields.class);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Provider provider;
    private final Clock clock;
    private volatile @Nullable Told told;

    private record Told(Map<DataCategory, Set<String>> fields, Instant at) {}

    KnownFields(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /// @throws Objection while the provider has never said it
    public Map<DataCategory, Set<String>> byCategory() {
        Told last = told;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.at().plus(FRESH))) {
            return last.fields();
        }
        try {
            Told fresh = new Told(Map.copyOf(provider.fields()), now);
            told = fresh;
            return fresh.fields();
        } catch (Obstructed e) {
            LOG.warnf("the provider does not say which fields it has: %s", e.getMessage());
            if (last == null) {
                throw new Objection(Kind.PROVIDER_AWAY, e);
            }
            return last.fields();
        }
    }
}
