package dev.daylight.sealing.recipient;

import java.math.BigInteger;
import java.util.Set;
import org.bouncycastle.bcpg.ECDHPublicBCPGKey;
import org.bouncycastle.bcpg.ECDSAPublicBCPGKey;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.jspecify.annotations.Nullable;

/// What is strong enough, of the many things that OpenPGP allows.
final class OpenPgpAlgorithms {

    private static final Set<Integer> HASHES = Set.of(
            HashAlgorithmTags.SHA256,
            HashAlgorithmTags.SHA384,
            HashAlgorithmTags.SHA512,
            HashAlgorithmTags.SHA3_256,
            HashAlgorithmTags.SHA3_512);

    private static final Set<Integer> CIPHERS = Set.of(
            SymmetricKeyAlgorithmTags.AES_128, SymmetricKeyAlgorithmTags.AES_192, SymmetricKeyAlgorithmTags.AES_256);

    /// As version 4 keys name Curve25519.
    private static final String CURVE25519 = "1.3.6.1.4.1.3029.1.5.1";

    private static final int SMALLEST_RSA_KEY = 2048;
    private static final int LARGEST_RSA_KEY = 16_384;
    /// A larger one only makes a check expensive.
    private static final int LARGEST_EXPONENT = 64;

    private OpenPgpAlgorithms() {}

    static boolean isSound(int hash) {
        return HASHES.contains(hash);
    }

    static @Nullable Flaw toSign(PGPPublicKey key) {
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL, PublicKeyAlgorithmTags.RSA_SIGN -> rsa(key);
            case PublicKeyAlgorithmTags.ECDSA ->
                key.getPublicKeyPacket().getKey() instanceof ECDSAPublicBCPGKey ec
                                && NistCurve.has(ec.getCurveOID().getId())
                        ? null
                        : Flaw.KEY_NOT_SUPPORTED;
            case PublicKeyAlgorithmTags.EDDSA_LEGACY, PublicKeyAlgorithmTags.Ed25519, PublicKeyAlgorithmTags.Ed448 ->
                null;
            case PublicKeyAlgorithmTags.DSA -> Flaw.KEY_TOO_WEAK;
            default -> Flaw.KEY_NOT_SUPPORTED;
        };
    }

    static @Nullable Flaw toEncrypt(PGPPublicKey key) {
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL, PublicKeyAlgorithmTags.RSA_ENCRYPT -> rsa(key);
            case PublicKeyAlgorithmTags.ECDH -> agreement(key);
            case PublicKeyAlgorithmTags.X25519 -> null;
            default -> Flaw.KEY_NOT_SUPPORTED;
        };
    }

    private static @Nullable Flaw rsa(PGPPublicKey key) {
        if (!(key.getPublicKeyPacket().getKey() instanceof RSAPublicBCPGKey rsa)) {
            return Flaw.KEY_NOT_SUPPORTED;
        }
        int bits = rsa.getModulus().bitLength();
        BigInteger exponent = rsa.getPublicExponent();
        if (bits < SMALLEST_RSA_KEY || exponent.compareTo(BigInteger.TWO) <= 0) {
            return Flaw.KEY_TOO_WEAK;
        }
        return bits > LARGEST_RSA_KEY || exponent.bitLength() > LARGEST_EXPONENT ? Flaw.KEY_NOT_SUPPORTED : null;
    }

    private static @Nullable Flaw agreement(PGPPublicKey key) {
        if (!(key.getPublicKeyPacket().getKey() instanceof ECDHPublicBCPGKey ec)) {
            return Flaw.KEY_NOT_SUPPORTED;
        }
        String curve = ec.getCurveOID().getId();
        if (!curve.equals(CURVE25519) && !NistCurve.has(curve)) {
            return Flaw.KEY_NOT_SUPPORTED;
        }
        // The key itself says how the agreed secret is derived and what wraps with it.
        return isSound(ec.getHashAlgorithm()) && CIPHERS.contains((int) ec.getSymmetricKeyAlgorithm())
                ? null
                : Flaw.KEY_TOO_WEAK;
    }
}
