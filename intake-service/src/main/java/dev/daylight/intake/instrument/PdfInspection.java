package dev.daylight.intake.instrument;

import dev.daylight.intake.instrument.Inspection.Readable;
import dev.daylight.intake.instrument.Inspection.Reason;
import dev.daylight.intake.instrument.Inspection.Unreadable;
import dev.daylight.intake.pdf.MeasuredPdf;
import dev.daylight.intake.pdf.PdfTooHeavy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jboss.logging.Logger;

/// Opens a file as a reader of PDF would.
final class PdfInspection {

    private static final Logger LOG = Logger.getLogger(PdfInspection.class);
    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /// Line ends and padding that programs leave.
    private static final int USUAL_BEHIND_THE_END = 64;

    private static final int METADATA = 256 * 1024;
    private static final Pattern ARCHIVAL = Pattern.compile("pdfaid:part\\s*(=\\s*[\"'][1-4]|>\\s*[1-4])");

    private PdfInspection() {}

    static boolean looksLikePdf(byte[] file) {
        return file.length >= BEGINNING.length
                && Arrays.equals(file, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    static Inspection inspect(byte[] file) {
        if (!looksLikePdf(file)) {
            return new Unreadable(Reason.NOT_A_PDF);
        }
        try (PDDocument document = MeasuredPdf.open(file)) {
            // An empty user password opens some encrypted files; those too would lock somebody out later.
            if (document.isEncrypted()) {
                return new Unreadable(Reason.LOCKED);
            }
            int pages = document.getPages().getCount();
            // The count is only what the file says of itself; a page has to be there.
            if (pages <= 0 || !document.getPages().iterator().hasNext()) {
                return new Unreadable(Reason.NO_PAGES);
            }
            PdfParts parts = PdfParts.of(document.getDocument());
            Set<Remark> remarks = EnumSet.noneOf(Remark.class);
            remarks.addAll(parts.remarks());
            if (behindTheEnd(file) > USUAL_BEHIND_THE_END) {
                remarks.add(Remark.MORE_BEHIND_THE_END);
            }
            return new Readable(pages, parts.signed(), archival(document), Set.copyOf(remarks));
        } catch (InvalidPasswordException e) {
            return new Unreadable(Reason.LOCKED);
        } catch (PdfTooHeavy e) {
            return new Unreadable(Reason.TOO_MUCH_INSIDE);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The parser meets hostile files here; whatever it stumbles over, the answer is the same.
            LOG.debugf("instrument unreadable cause=%s", e.getClass().getSimpleName());
            return new Unreadable(Reason.DAMAGED);
        }
    }

    private static int behindTheEnd(byte[] file) {
        for (int at = file.length - END.length; at >= 0; at--) {
            if (Arrays.equals(file, at, at + END.length, END, 0, END.length)) {
                return file.length - at - END.length;
            }
        }
        return file.length;
    }

    private static boolean archival(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return false;
        }
        try (InputStream xmp = metadata.createInputStream()) {
            return ARCHIVAL.matcher(new String(xmp.readNBytes(METADATA), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException e) {
            return false;
        }
    }
}
