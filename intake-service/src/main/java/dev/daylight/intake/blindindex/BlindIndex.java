package dev.daylight.intake.blindindex;

import dev.daylight.intake.agency.AgencyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed digests of what is sealed, for exact search.
public final class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /// Spaces of any width, and what is there but not seen. People write `4 Js 117/26` and `4Js117/26`.
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

    private final Map<String, SecretKeySpec> keys;

    private BlindIndex(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
    }

    /// @param keys `id:base64` pairs of 32 bytes, separated by commas; the first one writes, all of them search
    /// @throws IllegalArgumentException in one sentence, without the value
    static BlindIndex withKeys(String keys) {
        Map<String, SecretKeySpec> parsed = new LinkedHashMap<>();
        for (String pair : keys.split(",")) {
            int colon = pair.indexOf(':');
            String id = colon < 1 ? "" : pair.substring(0, colon).strip();
            byte[] key =
                    colon < 1 ? new byte[0] : decoded(pair.substring(colon + 1).strip());
            if (id.isEmpty() || key.length != KEY_BYTES) {
                throw new IllegalArgumentException(
                        "DAYLIGHT_INDEX_KEYS must hold id:base64 pairs of 32 bytes each, separated by commas");
            }
            parsed.put(id, new SecretKeySpec(key, ALGORITHM));
        }
        return new BlindIndex(parsed);
    }

    /// What a value is found by later: the digest and the id of its key.
    public record Entry(String keyId, byte[] digest) {
        @Override
        public String toString() {
            return "Entry[" + keyId + "]";
        }
    }

    /// @param field what it is, so that equal texts in different fields have different digests
    public Entry entry(AgencyId agency, String field, String value) {
        String current = keys.keySet().iterator().next();
        return new Entry(current, digest(current, agency, field, value));
    }

    /// One for each key that is still known: rows are found whichever key was current when they were written.
    public List<Entry> candidates(AgencyId agency, String field, String value) {
        return keys.keySet().stream()
                .map(id -> new Entry(id, digest(id, agency, field, value)))
                .toList();
    }

    static String normalised(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        String dashed = DASHES.matcher(plain).replaceAll("-");
        return UNSEEN.matcher(dashed).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private byte[] digest(String keyId, AgencyId agency, String field, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get(keyId));
            mac.update(ByteBuffer.allocate(16)
                    .putLong(agency.value().getMostSignificantBits())
                    .putLong(agency.value().getLeastSignificantBits())
                    .array());
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(normalised(value).getBytes(StandardCharsets.UTF_8));
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
