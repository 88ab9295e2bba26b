package dev.daylight.rules;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// How long data are kept from deletion.
///
/// @param extension how much longer after one renewal; absent when the law knows none
public record PreservationTerm(Period initial, @Nullable Period extension, Source source) {

    /// When preservation that began at a moment ends unless it is renewed.
    public Instant endsAt(Instant begun) {
        return begun.atZone(ZoneOffset.UTC).plus(initial).toInstant();
    }

    /// When it ends for good.
    public Instant endsAtLatest(Instant begun) {
        return extension == null
                ? endsAt(begun)
                : endsAt(begun).atZone(ZoneOffset.UTC).plus(extension).toInstant();
    }
}
