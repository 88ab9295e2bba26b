package dev.daylight.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.delivery.ByteRange.Part;
import dev.daylight.intake.delivery.ByteRange.Unsatisfiable;
import dev.daylight.intake.delivery.ByteRange.Wanted;
import dev.daylight.intake.delivery.ByteRange.Whole;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final String TAG = "\"abc\"";

    @Test
    void aPartIsWhatTheStandardSays() {
        assertThat(of("bytes=0-0")).isEqualTo(new Part(new ByteRange(0, 0)));
        assertThat(of("bytes=10-19")).isEqualTo(new Part(new ByteRange(10, 19)));
        assertThat(of("bytes=10-")).isEqualTo(new Part(new ByteRange(10, 99)));
        assertThat(of("bytes=90-5000")).isEqualTo(new Part(new ByteRange(90, 99)));
        assertThat(of("bytes=-10")).isEqualTo(new Part(new ByteRange(90, 99)));
        assertThat(of("bytes=-5000")).isEqualTo(new Part(new ByteRange(0, 99)));
        assertThat(of("Bytes=5-6")).isEqualTo(new Part(new ByteRange(5, 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void bytesThatAreNotThereAreRefused(String range) {
        assertThat(of(range)).isEqualTo(new Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=9-1",
                "bytes=a-b",
                "lines=0-1",
                "bytes=0-1,5-6",
                "bytes=0 -1",
                "bytes=-1-2",
                "bytes=99999999999999999999-",
                "bytes=0x1-2"
            })
    void whatIsNotUnderstoodGetsTheWhole(String range) {
        assertThat(of(range)).isEqualTo(new Whole());
    }

    @Test
    void aPartOfAnotherVersionIsNeverAppended() {
        assertThat(ByteRange.wanted("bytes=10-", TAG, TAG, 100)).isEqualTo(new Part(new ByteRange(10, 99)));
        for (String other : new String[] {"\"abd\"", "W/\"abc\"", "abc", "Mon, 23 Nov 2026 10:00:00 GMT"}) {
            assertThat(ByteRange.wanted("bytes=10-", other, TAG, 100)).isEqualTo(new Whole());
        }
    }

    @Property
    void aPartLiesInsideThePackage(
            @ForAll @LongRange(min = 0, max = 300) long first,
            @ForAll @LongRange(min = 0, max = 300) long last,
            @ForAll @LongRange(min = 0, max = 200) long bytes) {
        switch (ByteRange.wanted("bytes=" + first + "-" + last, null, TAG, bytes)) {
            case Part(ByteRange range) -> {
                assertThat(range.first()).isEqualTo(first).isLessThanOrEqualTo(range.last());
                assertThat(range.last()).isEqualTo(Math.min(last, bytes - 1));
            }
            case Unsatisfiable _ -> assertThat(first).isGreaterThanOrEqualTo(bytes);
            case Whole _ -> assertThat(last).isLessThan(first);
        }
    }

    private static Wanted of(String range) {
        return ByteRange.wanted(range, null, TAG, 100);
    }
}
