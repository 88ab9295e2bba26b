package dev.daylight.review.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Read faster, but never otherwise than the platform reads it.
class RecordMomentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:59:59Z",
                "2026-11-23t09:59:59z",
                "2026-11-23T09:59:59.5Z",
                "2026-11-23T09:59:59+01:00",
                "2026-11-23T24:00:00Z",
                "2026-11-23T23:59:60Z",
                "2026-11-23T09:60:59Z",
                "2026-02-29T00:00:00Z",
                "2024-02-29T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-11-00T00:00:00Z",
                "2026-11-23 09:59:59Z",
                "\u0662026-11-23T09:59:59",
                "2026-11-23T09:59:5\u0669Z",
                "-026-11-23T09:59:59Z",
                "2026-11-23T+9:59:59Z",
                "2026-11-23",
                ""
            })
    void aMomentIsReadAsThePlatformReadsIt(String text) {
        assertThat(RecordMoment.read(text)).isEqualTo(asThePlatform(text));
    }

    @Property
    void soIsEveryMomentAndWhatIsNearlyOne(@ForAll("moments") String text) {
        assertThat(RecordMoment.read(text)).isEqualTo(asThePlatform(text));
    }

    @Test
    void aRecordWithoutAMomentHasNone() {
        assertThat(RecordMoment.read(null)).isNull();
    }

    private static @Nullable Instant asThePlatform(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    @Provide
    Arbitrary<String> moments() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 99);
        return any.list()
                .ofSize(7)
                .map(part -> "%02d%02d-%02d-%02dT%02d:%02d:%02dZ"
                        .formatted(
                                part.get(0),
                                part.get(1),
                                part.get(2) % 15,
                                part.get(3) % 33,
                                part.get(4) % 26,
                                part.get(5) % 62,
                                part.get(6) % 62));
    }
}
