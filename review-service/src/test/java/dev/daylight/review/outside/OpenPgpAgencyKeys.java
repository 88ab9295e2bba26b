package dev.daylight.review.outside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/// An agency's OpenPGP key on Curve25519, made a day ago.
public final class OpenPgpAgencyKeys {

    private final PGPKeyPair encryption;
    private final String armored;

    private OpenPgpAgencyKeys(PGPKeyPair encryption, String armored) {
        this.encryption = encryption;
        this.armored = armored;
    }

    /// @param lasts from yesterday on; zero for ever
    public static OpenPgpAgencyKeys lasting(Duration lasts) {
        try {
            Date madeAt = Date.from(Instant.now().minus(Duration.ofDays(1)));
            PGPKeyPairGenerator pairs = new BcPGPKeyPairGeneratorProvider().get(4, madeAt);
            PGPKeyPair primary = pairs.generateLegacyEd25519KeyPair();
            PGPKeyPair encryption = pairs.generateLegacyX25519KeyPair();
            PGPKeyRingGenerator rings = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    primary,
                    "Agency under test",
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                    said(madeAt, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA, lasts),
                    null,
                    new BcPGPContentSignerBuilder(primary.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                    null);
            rings.addSubKey(encryption, said(madeAt, KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE, lasts), null);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try (ArmoredOutputStream armor = new ArmoredOutputStream(text)) {
                rings.generatePublicKeyRing().encode(armor);
            }
            return new OpenPgpAgencyKeys(encryption, text.toString(StandardCharsets.US_ASCII));
        } catch (PGPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGPSignatureSubpacketVector said(Date at, int flags, Duration lasts) {
        PGPSignatureSubpacketGenerator subpackets = new PGPSignatureSubpacketGenerator();
        subpackets.setSignatureCreationTime(true, at);
        subpackets.setKeyFlags(true, flags);
        if (!lasts.isZero()) {
            subpackets.setKeyExpirationTime(true, lasts.toSeconds());
        }
        return subpackets.generate();
    }

    public String armored() {
        return armored;
    }

    public byte[] open(byte[] message) throws PGPException, IOException {
        PGPEncryptedDataList list = (PGPEncryptedDataList) new BcPGPObjectFactory(message).nextObject();
        PGPPublicKeyEncryptedData ours = (PGPPublicKeyEncryptedData) list.get(0);
        byte[] literal = ours.getDataStream(new BcPublicKeyDataDecryptorFactory(encryption.getPrivateKey()))
                .readAllBytes();
        if (!ours.verify()) {
            throw new PGPException("not as it was written");
        }
        return ((PGPLiteralData) new BcPGPObjectFactory(new ByteArrayInputStream(literal)).nextObject())
                .getInputStream()
                .readAllBytes();
    }
}
