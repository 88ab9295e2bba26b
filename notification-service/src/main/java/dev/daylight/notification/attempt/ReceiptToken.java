package dev.daylight.notification.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret in a receipt link: 256 random bits. It exists in the mail only; here nothing but its digest is kept.
public record ReceiptToken(String text) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static ReceiptToken fresh(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new ReceiptToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /// What stands in a link, unless it cannot be a token.
    public static Optional<ReceiptToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ReceiptToken(text)) : Optional.empty();
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ReceiptToken[secret]";
    }
}
