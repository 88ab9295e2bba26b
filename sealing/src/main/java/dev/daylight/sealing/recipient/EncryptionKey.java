package dev.daylight.sealing.recipient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/// A public key that was fit when it was read.
public sealed interface EncryptionKey permits CertificateKey, OpenPgpKey {

    /// Written anew, with nothing else in it than what is needed to judge the key again and to encrypt to it.
    String text();

    /// X.509: SHA-256 of the certificate in lower-case hex. OpenPGP: the primary key's, in capitals as programs print
    /// it.
    String fingerprint();

    /// The first of all the ends that count; nothing when the key has none.
    Optional<Instant> expiresAt();

    /// Encrypts what is written on its way to `out`, so that a message of any length needs the same memory. Closing it
    /// ends the message and leaves `out` open; a message that was not closed opens nowhere.
    ///
    /// @throws CannotEncrypt should the key turn out not to serve; one that was read has served once
    OutputStream encrypting(OutputStream out) throws IOException;

    /// The same for what fits in memory.
    default byte[] encrypt(byte[] plain) {
        ByteArrayOutputStream message = new ByteArrayOutputStream(plain.length + 1024);
        try (OutputStream encrypting = encrypting(message)) {
            encrypting.write(plain);
        } catch (IOException e) {
            throw new CannotEncrypt(e);
        }
        return message.toByteArray();
    }

    sealed interface Reading {}

    record Fit(EncryptionKey key) implements Reading {}

    record Unfit(Flaw flaw) implements Reading {}

    /// Never throws, whatever is sent.
    ///
    /// @param text a certificate in PEM, or an OpenPGP public key in ASCII armor
    static Reading read(String text, Instant now) {
        // Before anything is parsed, so that what was sent by mistake goes no further.
        if (text.contains("PRIVATE KEY")) {
            return new Unfit(Flaw.PRIVATE_KEY_ENCLOSED);
        }
        Reading reading =
                text.contains("-----BEGIN PGP") ? OpenPgpReading.read(text, now) : CertificateKey.read(text, now);
        return reading instanceof Fit fit && !serves(fit.key()) ? new Unfit(Flaw.KEY_NOT_SUPPORTED) : reading;
    }

    /// Some keys look right and are not, a point that lies beside its curve for example. Better found now than when a
    /// package has to go out.
    private static boolean serves(EncryptionKey key) {
        try {
            return key.encrypt(new byte[1]).length > 0;
        } catch (CannotEncrypt e) {
            return false;
        }
    }
}
