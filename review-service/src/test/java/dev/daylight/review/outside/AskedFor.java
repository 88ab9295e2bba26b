package dev.daylight.review.outside;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A request that an agency files in a test.
public record AskedFor(
        UUID agency,
        InstrumentClass instrument,
        Set<DataCategory> categories,
        List<String> identifiers,
        Period period,
        UUID orderId) {

    public static final Instant FROM = Instant.parse("2026-09-01T00:00:00Z");
    public static final Instant TO = Instant.parse("2026-10-01T00:00:00Z");

    public static AskedFor content(UUID agency, String... identifiers) {
        return new AskedFor(
                agency,
                InstrumentClass.SEARCH_WARRANT,
                Set.of(DataCategory.SUBSCRIBER, DataCategory.CONTENT),
                List.of(identifiers),
                new Period(FROM, TO),
                null);
    }

    public static AskedFor subscriber(UUID agency, String... identifiers) {
        return new AskedFor(
                agency,
                InstrumentClass.SUMMONS,
                Set.of(DataCategory.SUBSCRIBER),
                List.of(identifiers),
                new Period(FROM, TO),
                null);
    }

    public AskedFor underOrder(UUID id) {
        return new AskedFor(agency, instrument, categories, identifiers, period, id);
    }
}
