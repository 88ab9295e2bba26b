package dev.daylight.intake.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.instrument.Inspection.Reason;
import dev.daylight.intake.outside.Papers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PdfInspectionTest {

    @Test
    void aPdfThatAReaderCanOpenPassesWithItsPages() {
        assertThat(PdfInspection.inspect(Papers.pages(3)))
                .isEqualTo(new Inspection.Readable(3, false, false, Set.of()));
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

    @Test
    void whatAPaperDoesNotNeedIsRemarked() {
        assertRemarks("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", Remark.ACTION, Remark.SCRIPT);
        assertRemarks("/Names << /JavaScript << /Names [] >> >>", Remark.SCRIPT);
        assertRemarks("/OpenAction << /S /Launch /F (calc.exe) >>", Remark.ACTION, Remark.LAUNCH);
        assertRemarks("/Names << /EmbeddedFiles << /Names [] >> >>", Remark.EMBEDDED_FILES);
        assertRemarks("/AA << /WC << /S /SubmitForm /F (x) >> >>", Remark.ACTION, Remark.REACHES_OUT);
        assertRemarks("/AcroForm << /XFA (x) /Fields [] >>", Remark.FORM_LOGIC);
        assertRemarks("/Open#41ction << /S /J#61vaScript /J#53 (x) >>", Remark.ACTION, Remark.SCRIPT);
        assertRemarks("/OpenAction [3 0 R /Fit]");
    }

    @Test
    void whatNoPageRefersToIsRemarkedAsWell() {
        assertThat(readable(RawPdf.with("", "<< /S /JavaScript /JS (hidden) >>"))
                        .remarks())
                .containsExactly(Remark.SCRIPT);
    }

    @Test
    void moreBehindTheEndIsRemarked() {
        byte[] order = Papers.order();
        byte[] longer = Arrays.copyOf(order, order.length + 5000);

        assertThat(readable(longer).remarks()).containsExactly(Remark.MORE_BEHIND_THE_END);
    }

    @Test
    void aPdfThatCallsItselfArchivalIsNoted() {
        String xmp = "<x xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'><pdfaid:part>2</pdfaid:part></x>";

        Inspection.Readable pdf = readable(RawPdf.with(
                "/Metadata 4 0 R",
                "<< /Type /Metadata /Subtype /XML /Length " + xmp.length() + " >>\nstream\n" + xmp + "\nendstream"));

        assertThat(pdf.archival()).isTrue();
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsNotOpened() {
        assertUnreadable(
                RawPdf.withStream("/Filter /FlateDecode", RawPdf.packedZeros(80 << 20)), Reason.TOO_MUCH_INSIDE);
    }

    @Test
    void aBombInABombIsNotOpened() {
        byte[] twice = RawPdf.pack(RawPdf.packedZeros(80 << 20));

        assertUnreadable(RawPdf.withStream("/Filter [/FlateDecode /FlateDecode]", twice), Reason.TOO_MUCH_INSIDE);
    }

    @Test
    void aPictureOfAPageIsNoBomb() {
        assertThat(readable(RawPdf.withStream("/Filter /FlateDecode", RawPdf.packedZeros(26 << 20)))
                        .pages())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeMeasuredIsNotOpened() {
        assertUnreadable(RawPdf.withStream("/Filter /LZWDecode", new byte[10]), Reason.OLD_COMPRESSION);
        assertUnreadable(RawPdf.withStream("/Filter /R#75nLengthDecode", new byte[10]), Reason.OLD_COMPRESSION);
    }

    /// Whatever is sent, the answer is a judgement and never an accident.
    @Property(tries = 100)
    void noBytesMakeItStumble(@ForAll @Size(max = 400) byte[] tail) {
        byte[] order = Papers.order();
        System.arraycopy(
                tail, 0, order, Math.min(9, order.length - tail.length), Math.min(tail.length, order.length - 9));

        assertThat(PdfInspection.inspect(order)).isNotNull();
    }

    private static void assertRemarks(String ofTheCatalog, Remark... remarks) {
        assertThat(readable(RawPdf.with(ofTheCatalog)).remarks())
                .as(ofTheCatalog)
                .containsExactlyInAnyOrder(remarks);
    }

    private static Inspection.Readable readable(byte[] file) {
        return (Inspection.Readable) PdfInspection.inspect(file);
    }

    private static void assertUnreadable(byte[] file, Reason reason) {
        assertThat(PdfInspection.inspect(file)).isEqualTo(new Inspection.Unreadable(reason));
    }
}
