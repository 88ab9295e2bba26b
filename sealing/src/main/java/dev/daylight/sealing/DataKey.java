package dev.daylight.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// The key of one owner: what it sealed opens as long as its wrapped form lies somewhere, and never again
/// after.
///
/// A value that it sealed is: format version (1 byte, 2), nonce (12 bytes), cipher text with its 128-bit
/// tag. Which key it was does not stand in the value: whoever opens knows the owner, and the owner is
/// part of what is authenticated.
public final class DataKey {

    private static final byte FORMAT = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String owner;
    private final byte[] wrapped;

    DataKey(byte[] key, String owner, byte[] wrapped) {
        this.key = new SecretKeySpec(key, "AES");
        this.owner = owner;
        this.wrapped = wrapped;
    }

    /// The key under a master key, with that one's id beside it: the only form in which it is ever stored.
    public byte[] wrapped() {
        return wrapped.clone();
    }

    /// @param context where the value belongs, for example `instrument/<request id>`
    public byte[] seal(byte[] plain, String context) {
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = AesGcm.crypt(Cipher.ENCRYPT_MODE, key, nonce, bound(context), plain);
        return ByteBuffer.allocate(1 + nonce.length + sealed.length)
                .put(FORMAT)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// @throws SealBroken when the value was changed, or belongs to another context or another key
    public byte[] open(byte[] sealed, String context) {
        if (!sealed(sealed)) {
            throw new SealBroken("not sealed by a data key");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + AesGcm.NONCE_BYTES);
        byte[] cipherText = Arrays.copyOfRange(sealed, 1 + AesGcm.NONCE_BYTES, sealed.length);
        return AesGcm.crypt(Cipher.DECRYPT_MODE, key, nonce, bound(context), cipherText);
    }

    /// Whether the value says of itself that a data key sealed it, rather than a master key.
    public static boolean sealed(byte[] value) {
        return value.length >= 1 + AesGcm.NONCE_BYTES + AesGcm.TAG_BYTES && value[0] == FORMAT;
    }

    private String bound(String context) {
        return owner + "\n" + context;
    }

    @Override
    public String toString() {
        return "DataKey[]";
    }
}
