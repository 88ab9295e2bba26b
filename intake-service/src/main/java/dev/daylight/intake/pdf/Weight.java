package dev.daylight.intake.pdf;

import dev.daylight.intake.pdf.PdfBudget.Kind;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.io.RandomAccessWrite;
import org.jspecify.annotations.Nullable;

/// Counts what comes out of a filter, and stops it in the middle when that is too much.
final class Weight extends OutputStream {

    private final @Nullable RandomAccessWrite kept;
    private final long largest;
    private final Kind kind;
    private final PdfBudget budget;
    private long bytes;
    private long beginnings;

    /// @param kept where it goes, when another filter is to read it
    Weight(@Nullable RandomAccessWrite kept, long largest, Kind kind, PdfBudget budget) {
        this.kept = kept;
        this.largest = largest;
        this.kind = kind;
        this.budget = budget;
    }

    long bytes() {
        return bytes;
    }

    /// Characters with which an array, a dictionary or a string begins.
    long beginnings() {
        return beginnings;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        bytes += length;
        if (bytes > largest) {
            throw new PdfTooHeavy("stream");
        }
        budget.use(kind, length);
        if (kind == Kind.UNPACKED) {
            for (int at = offset; at < offset + length; at++) {
                if (begins(buffer[at])) {
                    beginnings++;
                }
            }
        }
        if (kept != null) {
            kept.write(buffer, offset, length);
        }
    }

    private static boolean begins(byte character) {
        return switch (character) {
            case '[', '<', '(' -> true;
            default -> false;
        };
    }
}
