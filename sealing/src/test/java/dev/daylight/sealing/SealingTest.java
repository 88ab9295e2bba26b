package dev.daylight.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final String OLD = "old:" + key(1);
    private static final String NEW = "new:" + key(2);
    private final Sealing sealing = Sealing.withKeys(NEW + "," + OLD);

    @Test
    void whatIsSealedOpensInItsOwnContext() {
        byte[] sealed = sealing.seal("a name".getBytes(UTF_8), "row/1");

        assertThat(sealing.open(sealed, "row/1")).isEqualTo("a name".getBytes(UTF_8));
        assertThat(new String(sealed, UTF_8)).doesNotContain("a name");
    }

    @Test
    void aSealedValueDoesNotOpenInAnotherPlace() {
        byte[] sealed = sealing.seal("a name".getBytes(UTF_8), "row/1");

        assertThatThrownBy(() -> sealing.open(sealed, "row/2")).isInstanceOf(SealBroken.class);
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] sealed = sealing.seal("a name".getBytes(UTF_8), "row/1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(changed, "row/1")).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void everyCutIsNoticed() {
        byte[] sealed = sealing.seal("a name".getBytes(UTF_8), "row/1");
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> sealing.open(cut, "row/1")).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void valuesOfAnOldKeyStillOpenAfterTheKeyChanged() {
        byte[] sealed = Sealing.withKeys(OLD).seal("a name".getBytes(UTF_8), "row/1");

        assertThat(sealing.open(sealed, "row/1")).isEqualTo("a name".getBytes(UTF_8));
        assertThatThrownBy(() -> Sealing.withKeys(NEW).open(sealed, "row/1")).isInstanceOf(SealBroken.class);
    }

    @Test
    void theSameValueNeverLooksTheSameTwice() {
        assertThat(sealing.seal(new byte[8], "row/1")).isNotEqualTo(sealing.seal(new byte[8], "row/1"));
    }

    @Test
    void malformedKeysAreRefusedInOneSentenceThatDoesNotRepeatThem() {
        assertThatThrownBy(() -> Sealing.withKeys("k1:c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
