package dev.daylight.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Authenticated encryption of personal data: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce.
///
/// A sealed value is: format version (1 byte, 1), length of the key id (1 byte), key id, nonce (12 bytes), cipher text
/// with its 128-bit tag. The context is authenticated but not stored: whoever opens must know where the value belongs.
/// Keys have ids, so that a new key can seal while old values still open. With random nonces one key is good for 2^32
/// values; change it long before.
public final class Sealing {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKeySpec> keys;
    private final String currentKey;
    private final SecureRandom random = new SecureRandom();

    private Sealing(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
        this.currentKey = keys.keySet().iterator().next();
    }

    /// @param keys `id:base64` pairs separated by commas, 32 bytes each; the first one seals, all of them open
    /// @throws IllegalArgumentException in one sentence, without the value, when a pair is malformed
    public static Sealing withKeys(String keys) {
        Map<String, SecretKeySpec> parsed = new LinkedHashMap<>();
        for (String pair : keys.split(",")) {
            int colon = pair.indexOf(':');
            String id = colon < 1 ? "" : pair.substring(0, colon).strip();
            byte[] key =
                    colon < 1 ? new byte[0] : decode(pair.substring(colon + 1).strip());
            if (id.isEmpty() || id.length() > 100 || key.length != KEY_BYTES) {
                throw new IllegalArgumentException(
                        "sealing keys must be id:base64 pairs of 32 bytes each, separated by commas");
            }
            parsed.put(id, new SecretKeySpec(key, "AES"));
        }
        return new Sealing(parsed);
    }

    /// @param context where the value belongs, for example `particulars/<request id>`
    public byte[] seal(byte[] plain, String context) {
        byte[] keyId = currentKey.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key(currentKey), nonce, context, plain);
        return ByteBuffer.allocate(2 + keyId.length + NONCE_BYTES + sealed.length)
                .put(FORMAT)
                .put((byte) keyId.length)
                .put(keyId)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// @throws SealBroken when the value was changed, belongs to another context, or its key is unknown
    public byte[] open(byte[] sealed, String context) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (buffer.remaining() < 2 || buffer.get() != FORMAT) {
            throw new SealBroken("not a sealed value");
        }
        byte[] keyId = new byte[Byte.toUnsignedInt(buffer.get())];
        if (buffer.remaining() < keyId.length + NONCE_BYTES + TAG_BITS / 8) {
            throw new SealBroken("a sealed value is cut short");
        }
        buffer.get(keyId);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] cipherText = new byte[buffer.remaining()];
        buffer.get(cipherText);
        return crypt(Cipher.DECRYPT_MODE, key(new String(keyId, StandardCharsets.UTF_8)), nonce, context, cipherText);
    }

    private SecretKeySpec key(String id) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new SealBroken("sealed with a key that is not configured here");
        }
        return key;
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, String context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a sealed value was changed or belongs elsewhere", e);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
