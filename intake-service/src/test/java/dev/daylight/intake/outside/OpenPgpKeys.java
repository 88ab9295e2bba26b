package dev.daylight.intake.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;

/// OpenPGP keys of agencies on Curve25519, made a day ago, good and bad.
public final class OpenPgpKeys {

    private static final Instant MADE_AT = Instant.now().minus(Duration.ofDays(1));
    private static final String GOOD = armored(packets(Duration.ZERO, true));

    private OpenPgpKeys() {}

    /// One for all tests, without an end.
    public static String good() {
        return GOOD;
    }

    /// @param lasts from yesterday on
    public static String lasting(Duration lasts) {
        return armored(packets(lasts, true));
    }

    public static String forSigningOnly() {
        return armored(packets(Duration.ZERO, false));
    }

    /// The binding of the part to encrypt to was changed.
    public static String tampered() {
        byte[] packets = packets(Duration.ZERO, true);
        packets[packets.length - 1] ^= 1;
        return armored(packets);
    }

    /// What must never be sent.
    public static String secret() {
        try {
            return armored(rings(Duration.ZERO, true).generateSecretKeyRing().getEncoded());
        } catch (PGPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] packets(Duration lasts, boolean encrypts) {
        try {
            return rings(lasts, encrypts).generatePublicKeyRing().getEncoded();
        } catch (PGPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGPKeyRingGenerator rings(Duration lasts, boolean encrypts) throws PGPException {
        PGPKeyPairGenerator pairs = new BcPGPKeyPairGeneratorProvider().get(4, Date.from(MADE_AT));
        PGPKeyPair primary = pairs.generateLegacyEd25519KeyPair();
        PGPKeyRingGenerator rings = new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                primary,
                "Test agency",
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                said(KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA, lasts),
                null,
                new BcPGPContentSignerBuilder(primary.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                null);
        if (encrypts) {
            rings.addSubKey(
                    pairs.generateLegacyX25519KeyPair(),
                    said(KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE, lasts),
                    null);
        }
        return rings;
    }

    private static PGPSignatureSubpacketVector said(int flags, Duration lasts) {
        PGPSignatureSubpacketGenerator subpackets = new PGPSignatureSubpacketGenerator();
        subpackets.setSignatureCreationTime(true, Date.from(MADE_AT));
        subpackets.setKeyFlags(true, flags);
        if (!lasts.isZero()) {
            subpackets.setKeyExpirationTime(true, lasts.toSeconds());
        }
        return subpackets.generate();
    }

    private static String armored(byte[] packets) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor = new ArmoredOutputStream(text)) {
            armor.write(packets);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
