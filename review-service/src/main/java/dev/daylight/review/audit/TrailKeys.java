package dev.daylight.review.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The keys that sign heads of the trail (Ed25519, RFC 8032). The first signs, all are published.
public final class TrailKeys {

    private static final int SEED_BYTES = 32;

    private final List<Key> keys;

    private TrailKeys(List<Key> keys) {
        this.keys = keys;
    }

    /// Never a record: it would print the secret.
    private static final class Key {
        private final String id;
        private final Ed25519PrivateKeyParameters secret;

        Key(String id, byte[] seed) {
            this.id = id;
            this.secret = new Ed25519PrivateKeyParameters(seed);
        }
    }

    /// @param text `id:base64` of 32 random bytes, several separated by commas
    /// @throws IllegalArgumentException with a sentence that quotes nothing
    public static TrailKeys read(String text) {
        List<Key> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String pair : text.split(",", -1)) {
            int colon = pair.indexOf(':');
            String id = colon < 0 ? "" : pair.substring(0, colon).strip();
            byte[] seed = decoded(colon < 0 ? "" : pair.substring(colon + 1).strip());
            if (!id.matches("[A-Za-z0-9._-]{1,64}") || seed.length != SEED_BYTES || !ids.add(id)) {
                throw new IllegalArgumentException("daylight.trail.signing-key has to be id:base64 of 32 random bytes,"
                        + " several with ids of their own separated by commas.");
            }
            keys.add(new Key(id, seed));
        }
        return new TrailKeys(List.copyOf(keys));
    }

    String newest() {
        return keys.getFirst().id;
    }

    String sign(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, keys.getFirst().secret);
        signer.update(message, 0, message.length);
        return base64(signer.generateSignature());
    }

    /// The public keys as members of a JWK set (RFC 8037).
    public List<Map<String, String>> published() {
        return keys.stream()
                .<Map<String, String>>map(key -> {
                    Map<String, String> jwk = new LinkedHashMap<>();
                    jwk.put("kty", "OKP");
                    jwk.put("crv", "Ed25519");
                    jwk.put("kid", key.id);
                    jwk.put("use", "sig");
                    jwk.put("x", base64(key.secret.generatePublicKey().getEncoded()));
                    return jwk;
                })
                .toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "TrailKeys[hidden]";
    }
}
