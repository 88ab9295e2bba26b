package dev.daylight.scanner.hashset;

/// The first sixteen bytes of a digest as two words. Sixteen bytes decide whether to ask the table; the whole digest
/// is compared there.
record DigestKey(long high, long low) {

    static DigestKey of(String hex) {
        return new DigestKey(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    static DigestKey of(byte[] digest) {
        return new DigestKey(word(digest, 0), word(digest, 8));
    }

    private static long word(byte[] bytes, int offset) {
        long word = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            word = word << 8 | bytes[offset + i] & 0xff;
        }
        return word;
    }
}
