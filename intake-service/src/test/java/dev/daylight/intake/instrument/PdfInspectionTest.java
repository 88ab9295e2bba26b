package dev.daylight.intake.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.instrument.Inspection.Reason;
import dev.daylight.intake.outside.Papers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"0000", "7821", "ffff", "0d0a", "2020"})
    void aBombIsMeasuredWhateverStandsWhereItsHeaderShould(String header) {
        // Given: the library skips two bytes and never looks at them; 7821 asks for a dictionary
        byte[] bomb = RawPdf.packedZeros(80 << 20);
        System.arraycopy(HexFormat.of().parseHex(header), 0, bomb, 0, 2);

        // Then
        assertUnreadable(RawPdf.withStream("/Filter /FlateDecode", bomb), Reason.TOO_MUCH_INSIDE);
        assertUnreadable(
                RawPdf.withObjects("/Metadata 4 0 R", RawPdf.stream("/Filter /Fl", bomb)), Reason.TOO_MUCH_INSIDE);
    }

    @Test
    void theNameOfAFilterMayStandElsewhere() {
        byte[] bomb = RawPdf.stream("/Filter 5 0 R", RawPdf.packedZeros(80 << 20));

        assertUnreadable(RawPdf.withObjects("", bomb, RawPdf.ascii("[/#46lateDecode]")), Reason.TOO_MUCH_INSIDE);
    }

    @Test
    void everyWayOfPackingIsMeasured() {
        byte[] runs = new byte[2 << 20];
        for (int at = 0; at < runs.length; at += 2) {
            runs[at] = (byte) 129;
        }
        assertUnreadable(RawPdf.withStream("/Filter /RunLengthDecode", runs), Reason.TOO_MUCH_INSIDE);
        assertUnreadable(RawPdf.withStream("/Filter [/Fl /RL]", RawPdf.pack(runs)), Reason.TOO_MUCH_INSIDE);
        assertUnreadable(
                RawPdf.withStream("/Filter [/AHx /Fl]", hex(RawPdf.packedZeros(80 << 20))), Reason.TOO_MUCH_INSIDE);
        assertUnreadable(
                RawPdf.withStream("/Filter [/A85 /A85]", "z".repeat(5 << 20).getBytes(StandardCharsets.US_ASCII)),
                Reason.TOO_MUCH_INSIDE);
        assertUnreadable(RawPdf.withStream("/Filter [/AHx /Fl /A85 /LZW /RL /Fl /Fl]", runs), Reason.TOO_MUCH_INSIDE);
        assertThat(readable(RawPdf.withStream("/Filter /RL", Arrays.copyOf(runs, 100)))
                        .pages())
                .isEqualTo(1);
    }

    @Test
    void manySmallBombsAreOneLargeOne() {
        byte[] small = RawPdf.stream("/Filter /FlateDecode", RawPdf.packedZeros(60 << 20));
        byte[][] many = new byte[20][];
        Arrays.fill(many, small);

        assertUnreadable(RawPdf.withObjects("", many), Reason.TOO_MUCH_INSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Predictor 2 /Columns 0", "/Predictor 12 /Columns 2147483647", "/Predictor 2 /Colors 0"})
    @Timeout(60)
    void rowsWithoutEndAreNotRead(String parameters) {
        byte[] packed = RawPdf.pack(new byte[100]);

        assertUnreadable(
                RawPdf.withStream("/Filter /FlateDecode /DecodeParms << " + parameters + " >>", packed),
                Reason.TOO_MUCH_INSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0 0 0]", "[1 2147483647 1]", "[1 33 1]"})
    @Timeout(60)
    void entriesOfTheCrossReferenceHaveALength(String widths) {
        byte[] file = RawPdf.withCrossReferenceStream("/W " + widths + " /Index [0 2000000000000]", new byte[100]);

        assertUnreadable(file, Reason.TOO_MUCH_INSIDE);
    }

    @Test
    @Timeout(60)
    void streamsWithoutAnEndAreNotSearchedForItAgainAndAgain() {
        byte[][] open = new byte[20_000][];
        Arrays.fill(open, RawPdf.ascii("<< >>\nstream\n" + "x".repeat(300)));

        assertUnreadable(RawPdf.endless(open), Reason.TOO_MUCH_INSIDE);
    }

    @Test
    void moreObjectsThanAPaperNeedsAreNotRead() {
        assertUnreadable(
                RawPdf.withObjects("", RawPdf.ascii("[" + "[]".repeat(1_100_000) + "]")), Reason.TOO_MUCH_INSIDE);
    }

    @Test
    @Timeout(60)
    void aTreeOfPagesThatBitesItsTailIsJudged() {
        byte[] pdf = new String(RawPdf.with(""), StandardCharsets.ISO_8859_1)
                .replace("/Kids [3 0 R]", "/Kids [2 0 R]")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertUnreadable(pdf, Reason.NO_PAGES);
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

    private static byte[] hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
    }

    private static Inspection.Readable readable(byte[] file) {
        return (Inspection.Readable) PdfInspection.inspect(file);
    }

    private static void assertUnreadable(byte[] file, Reason reason) {
        assertThat(PdfInspection.inspect(file)).isEqualTo(new Inspection.Unreadable(reason));
    }
}
