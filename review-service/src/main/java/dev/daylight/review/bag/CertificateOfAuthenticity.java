package dev.daylight.review.bag;

import dev.daylight.review.scope.Minimised;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// The page that a court reads: that these files are what the provider's systems gave, identified by their digests.
/// It names no account and no person; the manifest does.
final class CertificateOfAuthenticity {

    private static final float MARGIN = 56;
    private static final float LINE = 14;
    private static final int LINES_A_PAGE = 50;
    private static final int LETTERS_A_LINE = 96;

    static {
        // Before the first font is made.
        FontMappers.set(new FontsForWriting());
    }

    private static final PDFont HEADING = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final PDFont TEXT = new PDType1Font(FontName.HELVETICA);
    private static final PDFont DIGEST = new PDType1Font(FontName.COURIER);

    private record Line(PDFont font, float size, String text) {}

    private CertificateOfAuthenticity() {}

    /// @param files everything of the package that is older than this page, which cannot hold its own digest
    static byte[] of(PackageFacts facts, List<Fixity> files, Minimised minimised, PackageSignature signature) {
        List<Line> lines = lines(facts, files, minimised, signature);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle("Certificate of authenticity");
            document.getDocumentInformation().setCreationDate(time(facts.producedAt()));
            for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
                write(document, lines.subList(from, Math.min(from + LINES_A_PAGE, lines.size())));
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> lines(
            PackageFacts facts, List<Fixity> files, Minimised minimised, PackageSignature signature) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(HEADING, 16, "Certificate of authenticity"));
        lines.add(new Line(TEXT, 10, ""));
        text(lines, "Request: " + facts.requestId());
        text(lines, "Disclosure: " + facts.disclosureId());
        text(lines, "Disclosed to: " + facts.agency());
        text(lines, "Produced at: " + facts.producedAt() + " (UTC)");
        text(lines, "Legal rules, version: " + facts.rulesVersion());
        if (facts.paperDueAt() != null) {
            text(lines, "Given in an emergency before there was a paper, which is due until: " + facts.paperDueAt());
        }
        text(
                lines,
                "Period covered: " + facts.approved().period().from() + " to "
                        + facts.approved().period().to());
        text(lines, "Records delivered: " + minimised.delivered());
        text(lines, "Records exported beside the approved scope and left out: " + minimised.droppedRecords());
        for (CertificateWording wording : CertificateWording.of(facts.country())) {
            lines.add(new Line(TEXT, 10, ""));
            lines.add(new Line(HEADING, 11, wording.heading()));
            wording.paragraphs().forEach(paragraph -> text(lines, paragraph));
        }
        lines.add(new Line(TEXT, 10, ""));
        text(lines, "Declared and sealed by the holder of the certificate of: " + signature.signer());
        text(lines, "SHA-256 of that certificate:");
        lines.add(new Line(DIGEST, 9, signature.fingerprint()));
        text(
                lines,
                "The seal is the detached signature (CAdES) beside the tag manifests of this bag. Through the manifests "
                        + "it covers every file, this one among them.");
        for (Fixity file : files) {
            lines.add(new Line(TEXT, 10, ""));
            text(lines, file.path() + " (" + file.bytes() + " bytes), SHA-256 and SHA-512:");
            lines.add(new Line(DIGEST, 9, file.sha256()));
            lines.add(new Line(DIGEST, 9, file.sha512().substring(0, 64)));
            lines.add(new Line(DIGEST, 9, file.sha512().substring(64)));
        }
        return lines;
    }

    /// In lines that fit the page.
    private static void text(List<Line> lines, String text) {
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS_A_LINE) {
                lines.add(new Line(TEXT, 10, line.toString()));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(new Line(TEXT, 10, line.toString()));
    }

    private static void write(PDDocument document, List<Line> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
            for (Line line : lines) {
                content.setFont(line.font(), line.size());
                content.showText(line.text());
                content.newLineAtOffset(0, -LINE);
            }
            content.endText();
        }
    }

    /// The fonts that every PDF reader has know Latin letters only. The manifest has the name in full.
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .map(letter -> letter >= 0x20 && letter < 0x7F || letter >= 0xA0 && letter <= 0xFF ? letter : '?')
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static Calendar time(Instant at) {
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        time.setTimeInMillis(at.toEpochMilli());
        return time;
    }
}
