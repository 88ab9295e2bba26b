package dev.daylight.sealing.recipient;

import java.io.IOException;

/// Walks over the packets of an OpenPGP key (RFC 9580, section 4.2) without looking into them: only what is whole, of a
/// stated length and of an expected kind goes on to the library.
final class OpenPgpPackets {

    enum Content {
        ONE_PUBLIC_KEY,
        PRIVATE_KEY,
        SOMETHING_ELSE
    }

    private static final int SIGNATURE = 2;
    private static final int SECRET_KEY = 5;
    private static final int PUBLIC_KEY = 6;
    private static final int SECRET_SUBKEY = 7;
    private static final int TRUST = 12;
    private static final int USER_ID = 13;
    private static final int PUBLIC_SUBKEY = 14;
    private static final int USER_ATTRIBUTE = 17;

    private final byte[] bytes;
    private int at;

    private OpenPgpPackets(byte[] bytes) {
        this.bytes = bytes;
    }

    static Content content(byte[] bytes) {
        return new OpenPgpPackets(bytes).content();
    }

    private Content content() {
        boolean expected = true;
        try {
            for (int count = 0; at < bytes.length; count++) {
                int tag = next();
                switch (tag) {
                    case SECRET_KEY, SECRET_SUBKEY -> {
                        return Content.PRIVATE_KEY;
                    }
                    // First, and only first: what follows another one is a second key.
                    case PUBLIC_KEY -> expected &= count == 0;
                    case SIGNATURE, TRUST, USER_ID, PUBLIC_SUBKEY, USER_ATTRIBUTE -> expected &= count > 0;
                    default -> expected = false;
                }
            }
        } catch (IOException e) {
            return Content.SOMETHING_ELSE;
        }
        return expected && at > 0 ? Content.ONE_PUBLIC_KEY : Content.SOMETHING_ELSE;
    }

    /// Its kind; what is in it is passed over.
    private int next() throws IOException {
        int head = number(1);
        if ((head & 0x80) == 0) {
            throw new IOException("no packet begins here");
        }
        boolean newForm = (head & 0x40) != 0;
        int length = newForm ? newLength() : oldLength(head & 0x03);
        if (length < 0 || length > bytes.length - at) {
            throw new IOException("a packet is longer than what is there");
        }
        at += length;
        return newForm ? head & 0x3F : head >> 2 & 0x0F;
    }

    private int newLength() throws IOException {
        int first = number(1);
        if (first < 192) {
            return first;
        }
        if (first < 224) {
            return (first - 192 << 8) + number(1) + 192;
        }
        if (first < 255) {
            throw new IOException("a key is not sent in pieces");
        }
        return number(4);
    }

    private int oldLength(int form) throws IOException {
        if (form == 3) {
            throw new IOException("a packet without a length");
        }
        return number(1 << form);
    }

    private int number(int octets) throws IOException {
        if (octets > bytes.length - at) {
            throw new IOException("cut off");
        }
        int number = 0;
        for (int i = 0; i < octets; i++) {
            number = number << 8 | bytes[at++] & 0xFF;
        }
        return number;
    }
}
