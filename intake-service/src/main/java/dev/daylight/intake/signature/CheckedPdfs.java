package dev.daylight.intake.signature;

import dev.daylight.intake.pdf.MeasuredPdf;
import dev.daylight.intake.pdf.PdfTooHeavy;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.PdfBoxNativeSignatureDrawerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/// Lets the signature library near a PDF only after it has been opened under limits: the file itself, and every
/// earlier state of it that a signature names. Pictures of pages are not drawn and states not compared: a signature
/// counts here only when it covers the whole file, so nothing came after it.
final class CheckedPdfs extends PdfBoxNativeObjectFactory {

    /// Each signature names an earlier state or two.
    private static final int MOST_OPENED = 60;

    private int opened;
    private boolean refused;

    /// Whether something was kept from the library. It goes on without what it was refused, and its verdict is then
    /// about less than the whole.
    boolean refused() {
        return refused;
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        PDFSignatureService service = configure(new Service());
        service.setPdfDifferencesFinder(new NothingDrawn());
        service.setPdfObjectModificationsFinder((before, after) -> new PdfObjectModifications());
        return service;
    }

    private static final class NothingDrawn extends DefaultPdfDifferencesFinder {
        @Override
        public List<PdfModification> getAnnotationOverlaps(PdfDocumentReader reader) {
            return List.of();
        }

        @Override
        public List<PdfModification> getVisualDifferences(PdfDocumentReader before, PdfDocumentReader after) {
            return List.of();
        }
    }

    private void check(DSSDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.writeTo(bytes);
        try {
            if (++opened > MOST_OPENED) {
                throw new IllegalStateException("too many signatures");
            }
            MeasuredPdf.checkForOthers(bytes.toByteArray());
        } catch (IllegalStateException | PdfTooHeavy | StackOverflowError | OutOfMemoryError e) {
            refused = true;
            throw e;
        }
    }

    private final class Service extends PdfBoxSignatureService {

        Service() {
            super(PDFServiceMode.SIGNATURE, new PdfBoxNativeSignatureDrawerFactory());
        }

        @Override
        protected PdfDocumentReader loadPdfDocumentReader(DSSDocument document, char[] password) throws IOException {
            check(document);
            return super.loadPdfDocumentReader(document, password);
        }
    }
}
