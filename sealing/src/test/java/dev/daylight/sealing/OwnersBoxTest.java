package dev.daylight.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnersBoxTest {

    private static final UUID OWNER = UUID.fromString("5d0c4f2e-7f5e-4b8a-9d57-6f1f4f0f8a11");
    private static final String ONE = "one:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String ANOTHER = "a-longer-name:" + Base64.getEncoder().encodeToString(filled(32));

    private final Sealing sealing = Sealing.withKeys(ONE);
    private final OwnersBox box = new OwnersBox("bucket", OWNER, sealing.newDataKey(OWNER.toString()));

    @Test
    void everyPieceLiesWhereItsAddressSays() {
        byte[] first = box.key().seal(filled(1000), "first");
        byte[] second = box.key().seal(filled(7), "second");

        var addressOfFirst = box.add(first);
        var addressOfSecond = box.add(second);

        assertThat(cut(box.bytes(), addressOfFirst.key())).isEqualTo(first);
        assertThat(cut(box.bytes(), addressOfSecond.key())).isEqualTo(second);
        assertThat(addressOfSecond.sha256()).isEqualTo(ObjectStore.sha256(second));
        assertThat(addressOfSecond.bytes()).isEqualTo(second.length);
    }

    @Test
    void theKeyIsReadFromTheFirstBytesAlone() {
        byte[] sealed = box.key().seal(filled(10), "place");
        box.add(sealed);
        byte[] room = Arrays.copyOf(box.bytes(), OwnersBox.ROOM_FOR_THE_KEY);

        DataKey found = sealing.dataKey(Sealing.keyAtTheBeginning(room), OWNER.toString());

        assertThat(found.open(sealed, "place")).isEqualTo(filled(10));
    }

    @Test
    void aKeyWrappedAnewMovesNothingBehindIt() {
        byte[] sealed = box.key().seal(filled(10), "place");
        String address = box.add(sealed).key();
        Sealing newer = Sealing.withKeys(ANOTHER + "," + ONE);
        byte[] rewrapped =
                newer.rewrapped(box.key().wrapped(), OWNER.toString()).wrapped();
        assertThat(rewrapped).hasSizeGreaterThan(box.key().wrapped().length);

        byte[] changed = OwnersBox.withKey(box.bytes(), rewrapped);

        assertThat(cut(changed, address)).isEqualTo(sealed);
        assertThat(Sealing.keyAtTheBeginning(changed)).isEqualTo(rewrapped);
    }

    @Test
    void aKeyThatLiesAloneStaysAlone() {
        byte[] alone = box.key().wrapped();

        assertThat(Sealing.keyAtTheBeginning(alone)).isEqualTo(alone);
        assertThat(OwnersBox.withKey(alone, new byte[] {1, 2, 3})).containsExactly(1, 2, 3);
    }

    @Test
    void aKeyThatIsCutShortIsNoKey() {
        byte[] wrapped = box.key().wrapped();

        assertThatThrownBy(() -> Sealing.keyAtTheBeginning(Arrays.copyOf(wrapped, wrapped.length - 1)))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> Sealing.keyAtTheBeginning(new byte[0])).isInstanceOf(SealBroken.class);
    }

    @Test
    void onlyAnAddressOfAPartIsTakenForOne() {
        assertThat(ObjectPart.at("keys/" + OWNER)).isEmpty();
        assertThat(ObjectPart.at("keys/" + OWNER + "#512")).isEmpty();
        assertThat(ObjectPart.at("keys/x#512+10")).contains(new ObjectPart("keys/x", 512, 10));
        assertThat(new ObjectPart("keys/x", 512, 10).range()).isEqualTo("bytes=512-521");
    }

    private static byte[] cut(byte[] box, String address) {
        ObjectPart part = ObjectPart.at(address).orElseThrow();
        return Arrays.copyOfRange(box, (int) part.from(), (int) (part.from() + part.bytes()));
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }
}
