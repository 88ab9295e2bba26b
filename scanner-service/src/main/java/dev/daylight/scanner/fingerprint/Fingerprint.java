package dev.daylight.scanner.fingerprint;

import java.util.regex.Pattern;

/// The exact digests of a file, lower-case hex.
public record Fingerprint(String md5, String sha1, String sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]*");

    public Fingerprint {
        check(md5, 32);
        check(sha1, 40);
        check(sha256, 64);
    }

    private static void check(String digest, int length) {
        if (digest.length() != length || !HEX.matcher(digest).matches()) {
            throw new IllegalArgumentException("a digest of " + length + " lower-case hex digits is expected");
        }
    }

    /// Fingerprints stay out of logs.
    @Override
    public String toString() {
        return "Fingerprint[not shown]";
    }
}
