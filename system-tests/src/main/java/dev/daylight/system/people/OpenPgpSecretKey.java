package dev.daylight.system.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/// An OpenPGP key as an agency exports it with its secret part, without a passphrase.
final class OpenPgpSecretKey {

    private final PGPSecretKeyRing ring;

    private OpenPgpSecretKey(PGPSecretKeyRing ring) {
        this.ring = ring;
    }

    static OpenPgpSecretKey read(Path armored) throws IOException {
        try (InputStream in = PGPUtil.getDecoderStream(Files.newInputStream(armored))) {
            return new OpenPgpSecretKey(new PGPSecretKeyRing(in, new BcKeyFingerprintCalculator()));
        } catch (PGPException e) {
            throw new IOException("no OpenPGP secret key", e);
        }
    }

    byte[] open(byte[] message) throws IOException {
        try {
            if (!(new BcPGPObjectFactory(message).nextObject() instanceof PGPEncryptedDataList list)
                    || !(list.get(0) instanceof PGPPublicKeyEncryptedData ours)) {
                throw new IOException("no OpenPGP message to a key");
            }
            PGPSecretKey key = ring.getSecretKey(ours.getKeyID());
            if (key == null) {
                throw new IOException("encrypted to another key");
            }
            byte[] inside = ours.getDataStream(new BcPublicKeyDataDecryptorFactory(
                            key.extractKeyPair(null).getPrivateKey()))
                    .readAllBytes();
            if (!ours.isIntegrityProtected() || !ours.verify()) {
                throw new IOException("changed on the way");
            }
            return ((PGPLiteralData) new BcPGPObjectFactory(new ByteArrayInputStream(inside)).nextObject())
                    .getInputStream()
                    .readAllBytes();
        } catch (PGPException | RuntimeException e) {
            throw new IOException("this key does not open it", e);
        }
    }
}
