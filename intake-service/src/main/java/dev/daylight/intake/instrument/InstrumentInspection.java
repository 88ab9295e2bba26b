package dev.daylight.intake.instrument;

import dev.daylight.intake.instrument.Inspection.Readable;
import dev.daylight.intake.instrument.Inspection.Reason;
import dev.daylight.intake.instrument.Inspection.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jboss.logging.Logger;

/// Opens a file as a reader of PDF would.
public final class InstrumentInspection {

    private static final Logger LOG = Logger.getLogger(InstrumentInspection.class);
    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private InstrumentInspection() {}

    public static Inspection inspect(byte[] file) {
        if (file.length < BEGINNING.length
                || !Arrays.equals(file, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
            return new Unreadable(Reason.NOT_A_PDF);
        }
        try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            // An empty user password opens some encrypted files; those too would lock somebody out later.
            if (document.isEncrypted()) {
                return new Unreadable(Reason.LOCKED);
            }
            int pages = document.getPages().getCount();
            // The count is only what the file says of itself; a page has to be there.
            return pages > 0 && document.getPages().iterator().hasNext()
                    ? new Readable(pages)
                    : new Unreadable(Reason.NO_PAGES);
        } catch (InvalidPasswordException e) {
            return new Unreadable(Reason.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The parser meets hostile files here; whatever it stumbles over, the answer is the same.
            LOG.debugf("instrument unreadable cause=%s", e.getClass().getSimpleName());
            return new Unreadable(Reason.DAMAGED);
        }
    }
}
