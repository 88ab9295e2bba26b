package dev.daylight.review.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    static {
        // Before the first font is made.
        FontMappers.set(new FontsForWriting());
    }

    private static final PDFont HEADING = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final PDFont TEXT = new PDType1Font(FontName.HELVETICA);
    private static final PDFont DIGEST = new PDType1Font(FontName.COURIER);

    private record Line(PDFont font, float size, String text) {}

    private CertificateOfAuthenticity() {}

    /// @param manifest everything but the certificate itself, which cannot hold its own digest
    static byte[] of(Manifest manifest) {
        List<Line> lines = lines(manifest);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle("Certificate of authenticity");
            document.getDocumentInformation().setCreationDate(time(manifest));
            for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
                write(document, lines.subList(from, Math.min(from + LINES_A_PAGE, lines.size())));
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> lines(Manifest manifest) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(HEADING, 16, "Certificate of authenticity"));
        lines.add(new Line(TEXT, 10, ""));
        text(lines, "Request: " + manifest.requestId());
        text(lines, "Disclosure: " + manifest.disclosureId());
        text(lines, "Disclosed to: " + manifest.agency());
        text(lines, "Produced at: " + manifest.producedAt() + " (UTC)");
        text(lines, "Legal rules, version: " + manifest.rulesVersion());
        if (manifest.paperDueAt() != null) {
            text(lines, "Given in an emergency before there was a paper, which is due until: " + manifest.paperDueAt());
        }
        text(
                lines,
                "Period covered: " + manifest.minimisation().approved().period().from() + " to "
                        + manifest.minimisation().approved().period().to());
        lines.add(new Line(TEXT, 10, ""));
        text(lines, "The files listed below hold records that the provider's systems made and keep in the course of");
        text(lines, "regular business. They were exported, limited to the approved scope and packed by an automated");
        text(lines, "process. Nobody changed a record. Each file is identified by its SHA-256 digest, so that anyone");
        text(lines, "can check that it is unchanged.");
        text(
                lines,
                "Records exported beside the approved scope and left out: "
                        + manifest.minimisation().dropped().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
        for (Manifest.File file : manifest.files()) {
            lines.add(new Line(TEXT, 10, ""));
            text(lines, file.path() + " (" + file.bytes() + " bytes)");
            lines.add(new Line(DIGEST, 9, file.sha256()));
        }
        return lines;
    }

    private static void text(List<Line> lines, String text) {
        lines.add(new Line(TEXT, 10, printable(text)));
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

    private static Calendar time(Manifest manifest) {
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        time.setTimeInMillis(manifest.producedAt().toEpochMilli());
        return time;
    }
}
