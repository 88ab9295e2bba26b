package dev.daylight.scanner.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Takes every exact digest of a stream in one pass.
public final class Fingerprinter {

    private static final int BUFFER = 64 * 1024;

    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sha256 = digest("SHA-256");
    private final long limit;
    private long read;

    /// @param limit bytes that may be taken in at most
    public Fingerprinter(long limit) {
        this.limit = limit;
    }

    /// @throws TooLong as soon as the limit is passed
    public void add(byte[] bytes, int length) throws TooLong {
        read += length;
        if (read > limit) {
            throw new TooLong();
        }
        md5.update(bytes, 0, length);
        sha1.update(bytes, 0, length);
        sha256.update(bytes, 0, length);
    }

    /// Takes in the rest of the stream.
    public void addAll(InputStream stream) throws IOException, TooLong {
        byte[] buffer = new byte[BUFFER];
        for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
            add(buffer, length);
        }
    }

    public long bytes() {
        return read;
    }

    /// Ends the digests; the object is of no use afterwards.
    public Fingerprint finish() {
        HexFormat hex = HexFormat.of();
        return new Fingerprint(
                hex.formatHex(md5.digest()), hex.formatHex(sha1.digest()), hex.formatHex(sha256.digest()));
    }

    /// The stream is longer than allowed.
    public static final class TooLong extends Exception {
        TooLong() {
            super("longer than allowed");
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
