package dev.daylight.sealing.recipient;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.bcpg.BCPGOutputStream;
import org.bouncycastle.bcpg.PacketFormat;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.UserIDPacket;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;
import org.jspecify.annotations.Nullable;

/// The one key of an OpenPGP certificate that can be encrypted to.
public final class OpenPgpKey implements EncryptionKey {

    /// A power of two: the length of a message in parts is told part by part.
    private static final int PIECE = 64 * 1024;

    private final String text;
    private final String fingerprint;
    private final @Nullable Instant expiresAt;
    private final PGPPublicKey key;

    private OpenPgpKey(String text, String fingerprint, @Nullable Instant expiresAt, PGPPublicKey key) {
        this.text = text;
        this.fingerprint = fingerprint;
        this.expiresAt = expiresAt;
        this.key = key;
    }

    /// @param binding absent when the primary key itself is encrypted to
    static OpenPgpKey of(PGPPublicKey primary, OwnSignature self, PGPPublicKey key, @Nullable OwnSignature binding)
            throws IOException {
        Instant end = binding == null || self.end().isBefore(binding.end()) ? self.end() : binding.end();
        return new OpenPgpKey(
                OpenPgpArmor.close(packets(primary, self, key, binding)),
                HexFormat.of().withUpperCase().formatHex(primary.getFingerprint()),
                end.equals(Instant.MAX) ? null : end,
                key);
    }

    private static byte[] packets(
            PGPPublicKey primary, OwnSignature self, PGPPublicKey key, @Nullable OwnSignature binding)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BCPGOutputStream out = new BCPGOutputStream(bytes, PacketFormat.CURRENT)) {
            out.writePacket(primary.getPublicKeyPacket());
            byte[] userId = self.userId();
            if (userId != null) {
                out.writePacket(new UserIDPacket(userId));
            }
            self.signature().encode(out);
            if (binding != null) {
                out.writePacket(key.getPublicKeyPacket());
                binding.signature().encode(out);
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /// Of the key that messages name as theirs, in capitals.
    public String keyId() {
        return HexFormat.of().withUpperCase().toHexDigits(key.getKeyID());
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /// A message (RFC 9580) under AES-256 whose integrity is protected in the way that every program reads, GnuPG among
    /// them. It is not signed; where it comes from shows at the door where it is collected, and inside.
    @Override
    public OutputStream encrypting(OutputStream out) throws IOException {
        try {
            // The Java platform's cipher and digest: Bouncy Castle's own take five times as long.
            PGPEncryptedDataGenerator generator = new PGPEncryptedDataGenerator(
                    new JcePGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).setWithIntegrityPacket(true));
            generator.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(key));
            OutputStream message = generator.open(out, new byte[PIECE]);
            OutputStream literal = new PGPLiteralDataGenerator()
                    .open(
                            message,
                            PGPLiteralDataGenerator.BINARY,
                            "package.zip",
                            PGPLiteralDataGenerator.NOW,
                            new byte[PIECE]);
            return new OpenPgpMessage(literal, message);
        } catch (PGPException | RuntimeException e) {
            throw new CannotEncrypt(e);
        }
    }

    /// A file inside a message; they end in this order, and nobody but us closes what they are written to.
    private static final class OpenPgpMessage extends FilterOutputStream {

        private final OutputStream message;
        private boolean ended;

        OpenPgpMessage(OutputStream literal, OutputStream message) {
            super(literal);
            this.message = message;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            if (!ended) {
                ended = true;
                out.close();
                message.close();
            }
        }
    }

    @Override
    public String toString() {
        return "OpenPgpKey[]";
    }
}
