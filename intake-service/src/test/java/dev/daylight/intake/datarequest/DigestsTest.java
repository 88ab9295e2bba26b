package dev.daylight.intake.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class DigestsTest {

    /// Otherwise a repeat could carry another paper under the same key.
    @Property(tries = 200)
    void noByteMovesFromOnePartToTheOtherUnseen(
            @ForAll @Size(min = 1, max = 40) byte[] both, @ForAll int first, @ForAll int second) {
        int one = Math.floorMod(first, both.length + 1);
        int other = Math.floorMod(second, both.length + 1);

        assertThat(cut(both, one).equals(cut(both, other))).isEqualTo(one == other);
    }

    private static String cut(byte[] both, int at) {
        return Digests.of(Arrays.copyOf(both, at), Arrays.copyOfRange(both, at, both.length));
    }
}
