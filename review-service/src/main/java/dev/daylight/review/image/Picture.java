package dev.daylight.review.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Looks at what the child calls a picture without decoding it: a PNG of the parts that every one has, in their order,
/// whole,
/// not too large, and nothing behind it. Whoever took the child over can choose the colours, but send nothing else.
final class Picture {

    private static final long SIGNATURE = 0x8950_4e47_0d0a_1a0aL;
    private static final int HEADER = name("IHDR");
    private static final int DATA = name("IDAT");
    private static final int RESOLUTION = name("pHYs");
    private static final int END = name("IEND");
    private static final int LONGEST_SIDE = 12_000;

    private Picture() {}

    static boolean isOne(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        if (rest.remaining() < 8 || rest.getLong() != SIGNATURE) {
            return false;
        }
        boolean begun = false;
        boolean drawn = false;
        while (rest.remaining() >= 12) {
            int length = rest.getInt();
            if (length < 0 || length > rest.remaining() - 8) {
                return false;
            }
            int from = rest.position();
            int part = rest.getInt();
            CRC32 sum = new CRC32();
            sum.update(bytes, from, 4 + length);
            if (rest.getInt(from + 4 + length) != (int) sum.getValue()) {
                return false;
            }
            if (!begun) {
                if (part != HEADER || length != 13 || !fits(rest.getInt(from + 4)) || !fits(rest.getInt(from + 8))) {
                    return false;
                }
                begun = true;
            } else if (part == END) {
                return drawn && length == 0 && rest.remaining() == 4;
            } else if (part == DATA) {
                drawn = true;
            } else if (part != RESOLUTION) {
                return false;
            }
            rest.position(from + 8 + length);
        }
        return false;
    }

    private static boolean fits(int side) {
        return side > 0 && side <= LONGEST_SIDE;
    }

    private static int name(String part) {
        return ByteBuffer.wrap(part.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
