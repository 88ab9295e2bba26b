package dev.daylight.intake.pdf;

import java.util.EnumMap;
import java.util.Map;

/// What one opening of a PDF has used so far.
final class PdfBudget {

    /// What is counted over the whole document.
    enum Kind {
        /// Strings, arrays, dictionaries and the like, some ninety bytes of memory each.
        OBJECTS,
        CROSS_REFERENCES,
        /// Bytes unpacked into memory by the library: object streams, cross-reference streams, metadata.
        UNPACKED,
        /// Bytes that streams would unpack to; measured and forgotten.
        MEASURED
    }

    private static final long MOST_OBJECTS = 1_000_000;
    private static final long MOST_CROSS_REFERENCES = 500_000;
    private static final long MOST_UNPACKED = 64L << 20;
    private static final long MOST_MEASURED = 1L << 30;

    private final Map<Kind, Long> used = new EnumMap<>(Kind.class);
    private final long mostRead;
    private long read;

    PdfBudget(long fileLength) {
        this.mostRead = 64 * fileLength + (32L << 20);
    }

    /// Bytes that the parser has looked at: searching the same bytes again and again ends here.
    void read(long count) {
        read += Math.max(0, count);
        if (read > mostRead) {
            throw new PdfTooHeavy("READ");
        }
    }

    void use(Kind kind, long amount) {
        if (used.merge(kind, amount, Long::sum) > most(kind)) {
            throw new PdfTooHeavy(kind.name());
        }
    }

    private long most(Kind kind) {
        return switch (kind) {
            case OBJECTS -> MOST_OBJECTS;
            case CROSS_REFERENCES -> MOST_CROSS_REFERENCES;
            case UNPACKED -> MOST_UNPACKED;
            case MEASURED -> MOST_MEASURED;
        };
    }
}
