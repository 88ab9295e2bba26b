package dev.daylight.intake.instrument;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Measures what the streams of a PDF unpack to, without keeping any of it. The library that reads PDF
/// unpacks some of them into memory before anybody can ask how large they are.
final class PdfWeight {

    /// A page in colour at 300 dots per inch is 26 MB.
    private static final long LARGEST_STREAM = 64L << 20;

    private static final long LARGEST_TOTAL = 1L << 30;
    private static final int DEEPEST = 4;
    private static final int DICTIONARY = 4096;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern OLD = Pattern.compile("/(LZW|LZWDecode|RL|RunLengthDecode)(?=[\\s/\\[\\]<>(%]|$)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

    enum Verdict {
        BEARABLE,
        TOO_HEAVY,
        /// Cannot be measured this way, and nobody has used it for decades.
        OLD_COMPRESSION
    }

    private final byte[] file;
    private long total;

    private PdfWeight(byte[] file) {
        this.file = file;
    }

    static Verdict of(byte[] file) {
        return new PdfWeight(file).measure();
    }

    private Verdict measure() {
        for (int at = next(0); at >= 0; at = next(at + STREAM.length)) {
            if (endsAWord(at)) {
                continue;
            }
            if (OLD.matcher(dictionaryBefore(at)).find()) {
                return Verdict.OLD_COMPRESSION;
            }
            if (!bearable(file, bodyAfter(at), file.length, 0)) {
                return Verdict.TOO_HEAVY;
            }
        }
        return Verdict.BEARABLE;
    }

    private int next(int from) {
        outer:
        for (int at = from; at <= file.length - STREAM.length; at++) {
            for (int index = 0; index < STREAM.length; index++) {
                if (file[at + index] != STREAM[index]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }

    /// The "stream" of "endstream".
    private boolean endsAWord(int at) {
        return at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
    }

    /// What stands in front of the stream, from the object's beginning on, with escaped names written out.
    private String dictionaryBefore(int at) {
        int from = Math.max(0, at - DICTIONARY);
        String before = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf(" obj");
        return ESCAPE.matcher(object < 0 ? before : before.substring(object))
                .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private int bodyAfter(int at) {
        int body = at + STREAM.length;
        while (body < file.length && (file[body] == ' ' || file[body] == '\r' || file[body] == '\n')) {
            body++;
        }
        return body;
    }

    /// Unpacks and forgets; what comes out may itself be packed.
    private boolean bearable(byte[] bytes, int from, int to, int depth) {
        if (!looksPacked(bytes, from, to)) {
            return true;
        }
        if (depth == DEEPEST) {
            return false;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, to - from);
            byte[] buffer = new byte[1 << 16];
            byte[] beginning = new byte[0];
            long length = 0;
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    break;
                }
                if (length == 0) {
                    beginning = java.util.Arrays.copyOf(buffer, count);
                }
                length += count;
                total += count;
                if (length > LARGEST_STREAM || total > LARGEST_TOTAL) {
                    return false;
                }
            }
            // Packed twice: a bomb in a bomb. Only then is the inner one worth keeping for a second look.
            return !looksPacked(beginning, 0, beginning.length)
                    || bearable(unpacked(bytes, from, to, (int) length), 0, (int) length, depth + 1);
        } catch (DataFormatException e) {
            return true; // Not packed after all, or damaged behind what was measured.
        } finally {
            inflater.end();
        }
    }

    private static byte[] unpacked(byte[] bytes, int from, int to, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, to - from);
            byte[] result = new byte[length];
            int filled = 0;
            while (filled < length && !inflater.finished()) {
                int count = inflater.inflate(result, filled, length - filled);
                if (count == 0) {
                    break;
                }
                filled += count;
            }
            return result;
        } finally {
            inflater.end();
        }
    }

    /// The two bytes of a zlib header (RFC 1950).
    private static boolean looksPacked(byte[] bytes, int from, int to) {
        if (to - from < 8) {
            return false;
        }
        int first = Byte.toUnsignedInt(bytes[from]);
        int second = Byte.toUnsignedInt(bytes[from + 1]);
        return (first & 0x0f) == 8 && (first >> 4) <= 7 && (first * 256 + second) % 31 == 0;
    }
}
