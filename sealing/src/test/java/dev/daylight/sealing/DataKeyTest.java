package dev.daylight.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DataKeyTest {

    private static final String OLD = "k1:" + key(1);
    private static final String NEW = "k2:" + key(2);
    private static final byte[] PAPER = "a paper".getBytes(UTF_8);

    private final Sealing sealing = Sealing.withKeys(NEW + "," + OLD);

    @Test
    void whatADataKeySealedOpensWithItsWrappedForm() {
        DataKey key = sealing.newDataKey("request-1");
        byte[] sealed = key.seal(PAPER, "instrument/1");

        assertThat(sealing.dataKey(key.wrapped(), "request-1").open(sealed, "instrument/1"))
                .isEqualTo(PAPER);
        assertThat(new String(sealed, UTF_8)).doesNotContain("paper");
    }

    @Test
    void withoutItsWrappedFormNotEvenTheMasterKeyOpensIt() {
        byte[] sealed = sealing.newDataKey("request-1").seal(PAPER, "instrument/1");

        assertThatThrownBy(() -> sealing.open(sealed, "instrument/1")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> sealing.newDataKey("request-1").open(sealed, "instrument/1"))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void aWrappedKeyServesItsOwnerOnly() {
        byte[] wrapped = sealing.newDataKey("request-1").wrapped();

        assertThatThrownBy(() -> sealing.dataKey(wrapped, "request-2")).isInstanceOf(SealBroken.class);
    }

    @Test
    void aValueOpensInItsPlaceOnly() {
        DataKey key = sealing.newDataKey("request-1");
        byte[] sealed = key.seal(PAPER, "instrument/1");

        assertThatThrownBy(() -> key.open(sealed, "particulars/1")).isInstanceOf(SealBroken.class);
    }

    @Test
    void everyChangedByteAndEveryCutIsNoticed() {
        DataKey key = sealing.newDataKey("request-1");
        byte[] sealed = key.seal(PAPER, "instrument/1");
        for (int index = 0; index < sealed.length; index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;
            byte[] cut = Arrays.copyOf(sealed, index);
            assertThatThrownBy(() -> key.open(changed, "instrument/1")).isInstanceOf(SealBroken.class);
            assertThatThrownBy(() -> key.open(cut, "instrument/1")).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void theNewestMasterKeyWrapsAndOlderOnesStillOpen() {
        DataKey ofOld = Sealing.withKeys(OLD).newDataKey("request-1");
        byte[] sealed = ofOld.seal(PAPER, "instrument/1");

        assertThat(Sealing.keyOf(ofOld.wrapped())).isEqualTo("k1");
        assertThat(Sealing.keyOf(sealing.newDataKey("request-2").wrapped())).isEqualTo("k2");
        assertThat(sealing.dataKey(ofOld.wrapped(), "request-1").open(sealed, "instrument/1"))
                .isEqualTo(PAPER);
    }

    @Test
    void onceRewrappedTheOldMasterKeyIsNotNeededAnyMore() {
        DataKey ofOld = Sealing.withKeys(OLD).newDataKey("request-1");
        byte[] sealed = ofOld.seal(PAPER, "instrument/1");

        byte[] rewrapped = sealing.rewrapped(ofOld.wrapped(), "request-1").wrapped();

        Sealing withoutOld = Sealing.withKeys(NEW);
        assertThat(withoutOld.dataKey(rewrapped, "request-1").open(sealed, "instrument/1"))
                .isEqualTo(PAPER);
        assertThatThrownBy(() -> withoutOld.dataKey(ofOld.wrapped(), "request-1"))
                .isInstanceOf(SealBroken.class);
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
