package dev.daylight.system.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Makes the court's paper: a real PDF of one page.
public final class Paper {

    private static final float MARGIN = 70;
    private static final float LINE = 18;

    private Paper() {}

    /// The paper that a draft names, or the signed statement where there is none yet.
    public static byte[] belongingTo(RequestDraft draft) {
        RequestDraft.Instrument instrument = draft.instrument();
        return instrument == null
                ? pdf("Statement of an imminent danger", "Case " + draft.caseNumber())
                : instrument(instrument, draft.caseNumber());
    }

    static byte[] instrument(RequestDraft.Instrument instrument, String caseNumber) {
        return pdf(
                instrument.issuingAuthority(),
                instrument.type().replace('_', ' '),
                "Reference " + instrument.reference(),
                "Case " + caseNumber,
                "Issued on " + instrument.issuedOn());
    }

    public static byte[] pdf(String... lines) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            // The same lines give the same bytes: a repeated call must carry what the first one carried.
            document.setDocumentId(1L);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -LINE);
                }
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory cannot fail to be written", e);
        }
    }
}
