package dev.daylight.review.outside;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.rules.InstrumentType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A request that an agency files in a test.
///
/// @param code of the instrument; null when only a class is named
public record AskedFor(
        UUID agency,
        InstrumentClass instrument,
        Set<DataCategory> categories,
        List<String> identifiers,
        Period period,
        UUID orderId,
        Instant orderEnds,
        String country,
        String code) {

    public AskedFor(
            UUID agency,
            InstrumentClass instrument,
            Set<DataCategory> categories,
            List<String> identifiers,
            Period period,
            UUID orderId) {
        this(agency, instrument, categories, identifiers, period, orderId, TO, "DE", null);
    }

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
        return underOrder(id, TO);
    }

    /// @param endsAt null when the agency names no end
    public AskedFor underOrder(UUID id, Instant endsAt) {
        return new AskedFor(agency, instrument, categories, identifiers, period, id, endsAt, country, code);
    }

    /// On an instrument that the legal rules know, for what it can order.
    public AskedFor on(String from, InstrumentType named) {
        return new AskedFor(
                agency,
                named.instrumentClass(),
                named.orderable(),
                identifiers,
                period,
                orderId,
                orderEnds,
                from,
                named.code());
    }

    public AskedFor asking(Set<DataCategory> others) {
        return new AskedFor(agency, instrument, others, identifiers, period, orderId, orderEnds, country, code);
    }

    public AskedFor of(InstrumentClass other) {
        return new AskedFor(agency, other, categories, identifiers, period, orderId, orderEnds, country, code);
    }

    public AskedFor on(String from, String named) {
        return new AskedFor(agency, instrument, categories, identifiers, period, orderId, orderEnds, from, named);
    }
}
