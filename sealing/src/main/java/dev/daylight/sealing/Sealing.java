package dev.daylight.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// Authenticated encryption of personal data: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce.
///
/// A sealed value is: format version (1 byte, 1), length of the key id (1 byte), key id, nonce (12
/// bytes), cipher text with its 128-bit tag. The context is authenticated but not stored: whoever opens
/// must know where the value belongs. Keys have ids, so that a new key can seal while old values still
/// open. With random nonces one key is good for 2^32 values; change it long before.
public final class Sealing {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = AesGcm.NONCE_BYTES;
    private static final int KEY_BYTES = AesGcm.KEY_BYTES;

    private final Map<String, SecretKeySpec> keys;
    private final String currentKey;
    private final SecureRandom random = new SecureRandom();

    private Sealing(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
        this.currentKey = keys.keySet().iterator().next();
    }

    /// @param keys `id:base64` pairs separated by commas, 32 bytes each; the first one seals, all of them
    ///     open
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
        byte[] sealed = AesGcm.crypt(Cipher.ENCRYPT_MODE, key(currentKey), nonce, context, plain);
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
        if (buffer.remaining() < keyId.length + NONCE_BYTES + AesGcm.TAG_BYTES) {
            throw new SealBroken("a sealed value is cut short");
        }
        buffer.get(keyId);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] cipherText = new byte[buffer.remaining()];
        buffer.get(cipherText);
        return AesGcm.crypt(
                Cipher.DECRYPT_MODE, key(new String(keyId, StandardCharsets.UTF_8)), nonce, context, cipherText);
    }

    /// A new key for one owner, wrapped by the newest master key.
    ///
    /// @param owner whose values it will seal; wrapped for one owner, it opens for no other
    public DataKey newDataKey(String owner) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new DataKey(key, owner, seal(key, wrapping(owner)));
    }

    /// @throws SealBroken when it was wrapped for somebody else, or by a master key that is not
    ///     configured here
    public DataKey dataKey(byte[] wrapped, String owner) {
        return new DataKey(open(wrapped, wrapping(owner)), owner, wrapped.clone());
    }

    /// The wrapped key that the bytes begin with, whatever follows it: its length stands in it.
    ///
    /// @throws SealBroken when they do not begin with one
    static byte[] keyAtTheBeginning(byte[] bytes) {
        int length =
                2 + (bytes.length < 2 ? 0 : Byte.toUnsignedInt(bytes[1])) + NONCE_BYTES + KEY_BYTES + AesGcm.TAG_BYTES;
        if (bytes.length < length) {
            throw new SealBroken("a wrapped key is cut short");
        }
        return Arrays.copyOf(bytes, length);
    }

    /// The same key under the newest master key; what it sealed stays as it is.
    ///
    /// @throws SealBroken as above
    public DataKey rewrapped(byte[] wrapped, String owner) {
        byte[] key = open(wrapped, wrapping(owner));
        return new DataKey(key, owner, seal(key, wrapping(owner)));
    }

    /// Id of the master key that seals and wraps from now on.
    public String newestKey() {
        return currentKey;
    }

    /// Id of the master key that sealed a value or wrapped a data key; it stands in the value.
    ///
    /// @throws SealBroken when it is no value of a master key
    public static String keyOf(byte[] sealed) {
        if (sealed.length < 2 || sealed[0] != FORMAT || sealed.length < 2 + Byte.toUnsignedInt(sealed[1])) {
            throw new SealBroken("not a sealed value");
        }
        return new String(sealed, 2, Byte.toUnsignedInt(sealed[1]), StandardCharsets.UTF_8);
    }

    private static String wrapping(String owner) {
        return "data-key/" + owner;
    }

    private SecretKeySpec key(String id) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new SealBroken("sealed with a key that is not configured here");
        }
        return key;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
