package dev.daylight.reporting.tally;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one event adds to the ledger.
sealed interface Entry {

    /// Region of everything about a request, or about an agency after it was registered. Some events of a request do
    /// not name it, and they may be read before the
    /// one that does, so it is kept on its own and joined when figures are read.
    record RequestRegion(UUID request, String region) implements Entry {
        public RequestRegion {
            region = Region.orUnknown(region);
        }
    }

    /// One thing that is counted.
    ///
    /// @param subject what it is about (request, disclosure, notice, file, match, agency): with figure
    ///     and dimension the key of the row, so the same thing cannot count twice
    /// @param request whose region applies; absent when the fact names its own
    /// @param amount how much is counted
    record Fact(
            Figure figure,
            String dimension,
            UUID subject,
            @Nullable UUID request,
            @Nullable String region,
            Instant happenedAt,
            long amount)
            implements Entry {

        static Fact ofRequest(Figure figure, UUID request, Instant happenedAt) {
            return new Fact(figure, "", request, request, null, happenedAt, 1);
        }

        static Fact ofRequest(Figure figure, String dimension, UUID request, Instant happenedAt) {
            return new Fact(figure, dimension, request, request, null, happenedAt, 1);
        }

        /// Something that can happen to the same request or agency several times: each moment is a subject of its own.
        static Fact onEachOccasion(Figure figure, String dimension, UUID about, Instant happenedAt) {
            byte[] occasion = (figure.name() + '|' + about + '|' + happenedAt).getBytes(StandardCharsets.UTF_8);
            return new Fact(figure, dimension, UUID.nameUUIDFromBytes(occasion), about, null, happenedAt, 1);
        }

        static Fact inRegion(Figure figure, String dimension, UUID subject, String region, Instant happenedAt) {
            return new Fact(figure, dimension, subject, null, Region.orUnknown(region), happenedAt, 1);
        }
    }

    /// Regions are countries by ISO 3166-1 alpha-2.
    final class Region {

        /// CLDR's code for a place that nobody knows (yet). Facts there count in all totals.
        static final String UNKNOWN = "ZZ";

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

        private Region() {}

        /// Anything else than a country code would end in a public file.
        static String orUnknown(@Nullable String country) {
            return country != null && COUNTRIES.contains(country) ? country : UNKNOWN;
        }
    }
}
