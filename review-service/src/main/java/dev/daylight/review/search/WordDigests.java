package dev.daylight.review.search;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Digests of words, by keys that nobody has who can open documents with another one. The keys are read at start: a
/// service that could not find what it stores must not open.
@Startup
@ApplicationScoped
class WordDigests {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int DIGEST_BYTES = 16;

    private final List<SecretKeySpec> keys;

    /// @param keys `id:base64` pairs of 32 bytes, separated by commas; the first one writes, all of them search
    WordDigests(@ConfigProperty(name = "daylight.review.search-keys") String keys) {
        this.keys = Arrays.stream(keys.split(",")).map(WordDigests::key).toList();
    }

    String written(String word) {
        return digest(keys.getFirst(), word);
    }

    /// One for each key that is still known.
    List<String> candidates(String word) {
        return keys.stream().map(key -> digest(key, word)).toList();
    }

    private static SecretKeySpec key(String pair) {
        int colon = pair.indexOf(':');
        byte[] key = colon < 1 ? new byte[0] : decoded(pair.substring(colon + 1).strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "DAYLIGHT_SEARCH_KEYS must hold id:base64 pairs of 32 bytes each, separated by commas");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    private static String digest(SecretKeySpec key, String word) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(("case-term\0" + word).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
