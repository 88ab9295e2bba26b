package dev.daylight.sealing.recipient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/// An agency's OpenPGP key as its own program makes it, good or bad.
final class OpenPgpKeys {

    static final String NAME = "Agency under test <post@agency.example>";

    interface Making {
        PGPKeyPair make(PGPKeyPairGenerator generator) throws PGPException;
    }

    private final PGPKeyPair primary;
    private final PGPKeyPair encryption;
    private final PGPPublicKeyRing ring;
    private final byte[] secret;

    private OpenPgpKeys(PGPKeyPair primary, PGPKeyPair encryption, PGPPublicKeyRing ring, byte[] secret) {
        this.primary = primary;
        this.encryption = encryption;
        this.ring = ring;
        this.secret = secret;
    }

    /// How a key is made; changed where a test needs it otherwise.
    static final class Plan {
        Instant madeAt = Instant.now().minus(Duration.ofDays(30));
        Duration primaryLasts = Duration.ZERO;
        Duration subkeyLasts = Duration.ZERO;
        Making primary = PGPKeyPairGenerator::generateLegacyEd25519KeyPair;
        Making subkey = PGPKeyPairGenerator::generateLegacyX25519KeyPair;
        int subkeyFlags = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;
        int hash = HashAlgorithmTags.SHA512;
        int subkeys = 1;

        OpenPgpKeys make() {
            try {
                PGPKeyPairGenerator generator = new BcPGPKeyPairGeneratorProvider().get(4, Date.from(madeAt));
                PGPKeyPair first = primary.make(generator);
                PGPKeyRingGenerator rings = new PGPKeyRingGenerator(
                        PGPSignature.POSITIVE_CERTIFICATION,
                        first,
                        NAME,
                        new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                        said(KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA, primaryLasts),
                        null,
                        new BcPGPContentSignerBuilder(first.getPublicKey().getAlgorithm(), hash),
                        null);
                PGPKeyPair last = first;
                for (int i = 0; i < subkeys; i++) {
                    last = subkey.make(generator);
                    rings.addSubKey(last, said(subkeyFlags, subkeyLasts), null);
                }
                return new OpenPgpKeys(
                        first,
                        last,
                        rings.generatePublicKeyRing(),
                        rings.generateSecretKeyRing().getEncoded());
            } catch (PGPException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private PGPSignatureSubpacketVector said(int flags, Duration lasts) {
            PGPSignatureSubpacketGenerator subpackets = new PGPSignatureSubpacketGenerator();
            subpackets.setSignatureCreationTime(true, Date.from(madeAt));
            subpackets.setKeyFlags(true, flags);
            if (!lasts.isZero()) {
                subpackets.setKeyExpirationTime(true, lasts.toSeconds());
            }
            return subpackets.generate();
        }
    }

    PGPPublicKeyRing ring() {
        return ring;
    }

    byte[] packets() {
        return encoded(ring);
    }

    byte[] secretPackets() {
        return secret.clone();
    }

    String armored() {
        return armored(packets());
    }

    static String armored(byte[] packets) {
        try {
            return OpenPgpArmor.close(packets);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] encoded(PGPPublicKeyRing ring) {
        try {
            return ring.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param type of the revocation: the whole key's or its last subkey's
    String revoked(int type) throws PGPException {
        PGPPublicKey about =
                type == PGPSignature.KEY_REVOCATION ? ring.getPublicKey() : ring.getPublicKey(encryption.getKeyID());
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(primary.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                primary.getPublicKey());
        generator.init(type, primary.getPrivateKey());
        PGPSignature revocation = about.isMasterKey()
                ? generator.generateCertification(about)
                : generator.generateCertification(primary.getPublicKey(), about);
        return armored(
                encoded(PGPPublicKeyRing.insertPublicKey(ring, PGPPublicKey.addCertification(about, revocation))));
    }

    /// Opens a message and throws when its integrity is broken.
    byte[] open(byte[] message) throws PGPException, IOException {
        PGPEncryptedDataList list = (PGPEncryptedDataList) new BcPGPObjectFactory(message).nextObject();
        PGPPublicKeyEncryptedData ours = (PGPPublicKeyEncryptedData) list.get(0);
        if (ours.getKeyID() != encryption.getKeyID()) {
            throw new PGPException("encrypted to another key");
        }
        byte[] literal = ours.getDataStream(new BcPublicKeyDataDecryptorFactory(encryption.getPrivateKey()))
                .readAllBytes();
        if (!ours.isIntegrityProtected() || !ours.verify()) {
            throw new PGPException("not as it was written");
        }
        return ((PGPLiteralData) new BcPGPObjectFactory(new ByteArrayInputStream(literal)).nextObject())
                .getInputStream()
                .readAllBytes();
    }
}
