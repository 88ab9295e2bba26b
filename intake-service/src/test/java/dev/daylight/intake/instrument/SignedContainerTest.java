package dev.daylight.intake.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.instrument.Inspection.Reason;
import dev.daylight.intake.instrument.SignedContainer.Opened;
import dev.daylight.intake.instrument.SignedContainer.Refused;
import dev.daylight.intake.outside.Papers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedContainerTest {

    private static final long LIMIT = 1 << 20;
    private static final byte[] ORDER = Papers.order();

    @Test
    void theOnePdfInItIsThePaper() {
        byte[] container = Containers.holding("Beschluss Müller.pdf", ORDER)
                .and("META-INF/signatures.xml", new byte[] {'<', 'x', '/', '>'})
                .bytes();

        assertThat(SignedContainer.open(container, LIMIT)).isInstanceOfSatisfying(Opened.class, opened -> {
            assertThat(opened.container().pdf()).isEqualTo(ORDER);
            assertThat(opened.container().name()).isEqualTo("Beschluss Müller.pdf");
            assertThat(opened.container().type()).isEqualTo(FileType.ASIC_E);
        });
    }

    @Test
    void itsOwnWordTellsTheKind() {
        byte[] simple = Containers.holding("order.pdf", ORDER)
                .of(FileType.ASIC_S.mediaType())
                .bytes();

        assertThat(SignedContainer.open(simple, LIMIT))
                .isInstanceOfSatisfying(
                        Opened.class,
                        opened -> assertThat(opened.container().type()).isEqualTo(FileType.ASIC_S));
        assertRefused(Containers.holding("order.pdf", ORDER).of("application/zip"), Reason.CONTAINER_DAMAGED);
    }

    @Test
    void aZipWithoutItsKindInFrontIsNoContainer() {
        byte[] container = Containers.holding("order.pdf", ORDER).bytes();
        container[30] = 'M';

        assertRefused(container, Reason.CONTAINER_DAMAGED);
    }

    @Test
    void thereIsExactlyOnePaper() {
        assertRefused(Containers.holding("order.pdf", ORDER).and("second.pdf", ORDER), Reason.CONTAINER_WITHOUT_PAPER);
        assertRefused(
                Containers.holding("order.pdf", ORDER).and("note.txt", new byte[5]), Reason.CONTAINER_WITHOUT_PAPER);
        assertRefused(Containers.holding("META-INF/signatures.xml", new byte[5]), Reason.CONTAINER_WITHOUT_PAPER);
    }

    @Test
    void thePaperIsAPdfByItsContentNotByItsName() {
        assertRefused(
                Containers.holding("order.pdf", "MZ...".getBytes(StandardCharsets.US_ASCII)),
                Reason.CONTAINER_WITHOUT_PAPER);
        assertThat(SignedContainer.open(Containers.holding("order.exe", ORDER).bytes(), LIMIT))
                .isInstanceOf(Opened.class);
    }

    @Test
    void nothingIsNested() {
        byte[] inner = Containers.holding("order.pdf", ORDER).bytes();

        assertRefused(Containers.holding("inner.asice", inner), Reason.CONTAINER_NESTED);
        assertRefused(Containers.holding("order.pdf", ORDER).and("META-INF/inner.zip", inner), Reason.CONTAINER_NESTED);
    }

    @Test
    void tooManyEntriesAreNotEvenLookedAt() {
        Containers many = Containers.holding("order.pdf", ORDER);
        for (int index = 0; index < 40; index++) {
            many.and("META-INF/signature" + index + ".xml", new byte[1]);
        }

        assertRefused(many, Reason.CONTAINER_TOO_MUCH_INSIDE);
    }

    @Test
    void moreThanTheLimitIsNotUnpacked() {
        assertRefused(Containers.holding("order.pdf", new byte[2 << 20]), Reason.CONTAINER_TOO_MUCH_INSIDE);
    }

    @Test
    void whoUnderstatesTheSizeIsNotBelieved() {
        byte[] container = Containers.holding("order.pdf", new byte[2 << 20]).bytes();
        byte[] lying = replaceEverywhere(container, littleEndian(2 << 20), littleEndian(1000));

        assertRefused(lying, Reason.CONTAINER_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../order.pdf",
                "/order.pdf",
                "a/order.pdf",
                "..\\order.pdf",
                "C:order.pdf",
                "order\u0000.pdf",
                "order\n.pdf",
                " order.pdf",
                "META-INF/../order.pdf",
                "META-INF/a/b.xml",
                "order\u202Efdp.exe"
            })
    void namesThatLeadSomewhereAreRefused(String name) {
        assertRefused(Containers.holding(name, ORDER), Reason.CONTAINER_NAMES);
    }

    @Test
    void twoEntriesThatSomeSystemsTakeForOneAreRefused() {
        assertRefused(Containers.holding("order.pdf", ORDER).and("ORDER.pdf", ORDER), Reason.CONTAINER_NAMES);
    }

    @Test
    void headersThatContradictTheDirectoryAreRefused() {
        byte[] container = Containers.holding("order.pdf", ORDER).bytes();
        int first = indexOf(container, "order.pdf".getBytes(StandardCharsets.US_ASCII), 0);
        container[first] = 'b';

        assertRefused(container, Reason.CONTAINER_DAMAGED);
    }

    @Test
    void bytesThatNoEntryAccountsForAreRefused() {
        byte[] container = Containers.holding("order.pdf", ORDER).bytes();
        byte[] before = new byte[container.length + 10];
        System.arraycopy(container, 0, before, 10, container.length);
        before[0] = 'P';
        before[1] = 'K';
        before[2] = 3;
        before[3] = 4;

        assertRefused(before, Reason.CONTAINER_DAMAGED);
        assertRefused(Arrays.copyOf(container, container.length + 10), Reason.CONTAINER_DAMAGED);
        assertRefused(Arrays.copyOf(container, container.length - 1), Reason.CONTAINER_DAMAGED);
    }

    @Test
    void aShortCommentIsHarmless() {
        byte[] container = Containers.holding("order.pdf", ORDER)
                .commented("mimetype=application/vnd.etsi.asic-e+zip")
                .bytes();

        assertThat(SignedContainer.open(container, LIMIT)).isInstanceOf(Opened.class);
    }

    @Test
    void encryptedEntriesAreRefused() {
        byte[] container = Containers.holding("order.pdf", ORDER).bytes();
        // Bit 0 of the flags, before the entry and in the directory.
        for (int at = indexOf(container, "order.pdf".getBytes(StandardCharsets.US_ASCII), 0); at >= 0; ) {
            int flags = container[at - 30] == 'P' ? at - 30 + 6 : at - 46 + 8;
            container[flags] |= 1;
            at = indexOf(container, "order.pdf".getBytes(StandardCharsets.US_ASCII), at + 1);
        }

        assertRefused(container, Reason.CONTAINER_DAMAGED);
    }

    @Test
    void anyChangedByteYieldsThePaperOrARefusal() {
        byte[] container = Containers.holding("order.pdf", ORDER).bytes();
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            byte[] changed = container.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            if (SignedContainer.open(changed, LIMIT) instanceof Opened(SignedContainer opened)) {
                assertThat(opened.pdf()).isEqualTo(ORDER);
            }
        }
    }

    private static void assertRefused(Containers container, Reason reason) {
        assertRefused(container.bytes(), reason);
    }

    private static void assertRefused(byte[] container, Reason reason) {
        assertThat(SignedContainer.open(container, LIMIT)).isEqualTo(new Refused(reason));
    }

    private static byte[] littleEndian(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    private static byte[] replaceEverywhere(byte[] bytes, byte[] what, byte[] with) {
        byte[] changed = bytes.clone();
        for (int at = indexOf(changed, what, 0); at >= 0; at = indexOf(changed, what, at + 1)) {
            System.arraycopy(with, 0, changed, at, with.length);
        }
        return changed;
    }

    private static int indexOf(byte[] bytes, byte[] what, int from) {
        for (int at = from; at <= bytes.length - what.length; at++) {
            if (Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}
