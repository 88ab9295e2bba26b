package dev.daylight.intake.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.instrument.Inspection.Reason;
import dev.daylight.intake.outside.Papers;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InstrumentInspectionTest {

    @Test
    void aPdfThatAReaderCanOpenPassesWithItsPages() {
        assertThat(InstrumentInspection.inspect(Papers.pages(3))).isEqualTo(new Inspection.Readable(3));
    }

    @Test
    void whatDoesNotBeginAsAPdfIsNone() {
        assertUnreadable(
                "PK\u0003\u0004 a document of another kind".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_PDF);
        assertUnreadable(new byte[0], Reason.NOT_A_PDF);
        assertUnreadable("%PDF".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_PDF);
    }

    @Test
    void aPdfThatIsCutShortIsDamaged() {
        assertUnreadable(Papers.cutShort(), Reason.DAMAGED);
        assertUnreadable("%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8), Reason.DAMAGED);
    }

    @Test
    void anEncryptedPdfIsLockedEvenWhenAnEmptyPasswordOpensIt() {
        assertUnreadable(Papers.encrypted("secret"), Reason.LOCKED);
        assertUnreadable(Papers.encrypted(""), Reason.LOCKED);
    }

    @Test
    void aPdfWithoutPagesIsNoPaper() {
        assertUnreadable(Papers.pages(0), Reason.NO_PAGES);
    }

    /// Whatever is sent, the answer is a judgement and never an accident.
    @Property(tries = 100)
    void noBytesMakeItStumble(@ForAll @Size(max = 400) byte[] tail) {
        byte[] order = Papers.order();
        System.arraycopy(
                tail, 0, order, Math.min(9, order.length - tail.length), Math.min(tail.length, order.length - 9));

        assertThat(InstrumentInspection.inspect(order)).isNotNull();
    }

    private static void assertUnreadable(byte[] file, Reason reason) {
        assertThat(InstrumentInspection.inspect(file)).isEqualTo(new Inspection.Unreadable(reason));
    }
}
