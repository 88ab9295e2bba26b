package dev.daylight.sealing.recipient;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.GenericKey;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JceGenericKey;

/// AES-256-GCM under a fresh key for one message, by the cipher of the Java platform: it uses the processor's
/// instructions, which Bouncy Castle's own does not, and that is a matter of a factor of ten.
final class AesGcmContent implements OutputAEADEncryptor {

    private static final int TAG_BYTES = 16;
    /// A JVM uses the instructions only in code that it has compiled, and compiles what is called some thousands of
    /// times.
    /// In small pieces that is after megabytes, in large ones after a gigabyte.
    private static final int PIECE = 16 << 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AlgorithmIdentifier algorithm;
    private final SecretKeySpec key;
    private final Cipher cipher;
    private byte[] tag = new byte[0];

    AesGcmContent() throws GeneralSecurityException {
        byte[] secret = new byte[32];
        byte[] nonce = new byte[12];
        RANDOM.nextBytes(secret);
        RANDOM.nextBytes(nonce);
        algorithm = new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_GCM, new GCMParameters(nonce, TAG_BYTES));
        key = new SecretKeySpec(secret, "AES");
        Arrays.fill(secret, (byte) 0);
        cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return algorithm;
    }

    @Override
    public OutputStream getOutputStream(OutputStream out) {
        return new Encrypted(out);
    }

    @Override
    public GenericKey getKey() {
        return new JceGenericKey(algorithm, key);
    }

    /// Nothing is authenticated beside the content.
    @Override
    public OutputStream getAADStream() {
        throw new IllegalStateException("there are no authenticated attributes");
    }

    @Override
    public byte[] getMAC() {
        return tag.clone();
    }

    private final class Encrypted extends OutputStream {

        private final OutputStream out;
        private final byte[] one = new byte[1];
        private final byte[] encrypted = new byte[cipher.getOutputSize(PIECE)];

        Encrypted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            one[0] = (byte) octet;
            write(one, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                for (int done = 0; done < length; done += PIECE) {
                    int piece = Math.min(PIECE, length - done);
                    out.write(encrypted, 0, cipher.update(bytes, from + done, piece, encrypted, 0));
                }
            } catch (GeneralSecurityException e) {
                throw new IOException("the content cannot be encrypted", e);
            }
        }

        /// The last bytes and the tag come together; the tag has a place of its own in the message.
        @Override
        public void close() throws IOException {
            try {
                byte[] last = cipher.doFinal();
                out.write(last, 0, last.length - TAG_BYTES);
                tag = Arrays.copyOfRange(last, last.length - TAG_BYTES, last.length);
            } catch (GeneralSecurityException e) {
                throw new IOException("the content cannot be encrypted", e);
            }
        }
    }
}
