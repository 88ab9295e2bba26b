package dev.daylight.intake.signing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The service's own Ed25519 keys (RFC 8032). The first signs, all are published.
public final class SigningKeys {

    private static final int SEED_BYTES = 32;

    private final List<Key> keys;

    private SigningKeys(List<Key> keys) {
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
    public static SigningKeys read(String text) {
        List<Key> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9._-]{1,64}") || !ids.add(parts[0])) {
                throw unfit();
            }
            keys.add(new Key(parts[0], seed(parts[1])));
        }
        return new SigningKeys(List.copyOf(keys));
    }

    private static byte[] seed(String base64) {
        byte[] seed;
        try {
            seed = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unfit();
        }
        if (seed.length != SEED_BYTES) {
            throw unfit();
        }
        return seed;
    }

    private static IllegalArgumentException unfit() {
        return new IllegalArgumentException("daylight.receipt.signing-key has to be id:base64 of 32 random bytes,"
                + " several with ids of their own separated by commas.");
    }

    /// Of the key that signs.
    public String keyId() {
        return keys.getFirst().id;
    }

    public byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, keys.getFirst().secret);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    KeySet published() {
        return new KeySet(keys.stream()
                .map(key -> new KeySet.PublicKey(
                        "OKP",
                        "Ed25519",
                        key.id,
                        "sig",
                        "EdDSA",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(key.secret.generatePublicKey().getEncoded())))
                .toList());
    }

    @Override
    public String toString() {
        return "SigningKeys[hidden]";
    }
}
