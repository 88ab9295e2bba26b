package dev.daylight.intake.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/// The bytes of a file, with a count of how often they are looked at.
final class CountedSource implements RandomAccessRead {

    private final RandomAccessRead bytes;
    private final PdfBudget budget;

    CountedSource(byte[] file, PdfBudget budget) {
        this.bytes = new RandomAccessReadBuffer(file);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.read(1);
        return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = bytes.read(buffer, offset, length);
        // A call costs something even when it yields nothing.
        budget.read(Math.max(1, count));
        return count;
    }

    @Override
    public long getPosition() throws IOException {
        return bytes.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        bytes.seek(position);
    }

    @Override
    public long length() throws IOException {
        return bytes.length();
    }

    @Override
    public boolean isClosed() {
        return bytes.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return bytes.isEOF();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }
}
