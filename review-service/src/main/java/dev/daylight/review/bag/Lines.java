package dev.daylight.review.bag;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream into lines without copying them. A line counts until the next one is asked for.
final class Lines {

    private static final int LONGEST = 16 << 20;
    private static final int AT_FIRST = 256 << 10;

    private final InputStream in;
    private byte[] buffer = new byte[AT_FIRST];
    private int from;
    private int length;
    private int next;
    private int filled;

    Lines(InputStream in) {
        this.in = in;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    /// Goes to the next line that is not blank. A last line without its end is none: it may be the half of one.
    ///
    /// @throws Unreadable when a line is longer than any record
    boolean next() throws IOException {
        int searched = next;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    from = next;
                    length = i - next;
                    next = i + 1;
                    if (length > 0 && buffer[from + length - 1] == '\r') {
                        length--;
                    }
                    if (length > 0) {
                        return true;
                    }
                }
            }
            searched = fill();
            if (searched < 0) {
                return false;
            }
        }
    }

    /// @return from where on nothing was looked at yet, or -1 at the end of the stream
    private int fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
        } else if (filled == buffer.length) {
            if (filled >= LONGEST) {
                throw new Unreadable("a line of the export is longer than any record");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int before = filled;
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            return -1;
        }
        filled += read;
        return before;
    }
}
