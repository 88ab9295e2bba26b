package dev.daylight.sealing.recipient;

import dev.daylight.sealing.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An X.509 certificate with an RSA key, or one on a NIST curve.
public record CertificateKey(X509Certificate certificate) implements EncryptionKey {

    private static final int LONGEST = 20_000;
    private static final int SMALLEST_RSA_KEY = 2048;
    /// Beyond that a key only costs time.
    private static final int LARGEST_RSA_KEY = 16_384;
    /// Positions in the key-usage extension (RFC 5280, 4.2.1.3).
    private static final int KEY_ENCIPHERMENT = 2;

    private static final int KEY_AGREEMENT = 4;

    static Reading read(String pem, Instant now) {
        if (pem.length() > LONGEST || !pem.contains("-----BEGIN CERTIFICATE-----")) {
            return new Unfit(Flaw.NOT_ONE_KEY);
        }
        try {
            Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            if (certificates.size() != 1 || !(certificates.iterator().next() instanceof X509Certificate certificate)) {
                return new Unfit(Flaw.NOT_ONE_KEY);
            }
            Flaw flaw = flaw(certificate, now);
            return flaw == null ? new Fit(new CertificateKey(certificate)) : new Unfit(flaw);
        } catch (GeneralSecurityException e) {
            return new Unfit(Flaw.NOT_ONE_KEY);
        }
    }

    private static @Nullable Flaw flaw(X509Certificate certificate, Instant now) {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return Flaw.NOT_YET_VALID;
        }
        if (!now.isBefore(certificate.getNotAfter().toInstant())) {
            return Flaw.EXPIRED;
        }
        return switch (certificate.getPublicKey()) {
            // By name too: a key for RSASSA-PSS is an RSA key that may only sign.
            case RSAPublicKey key
            when key.getAlgorithm().equals("RSA") -> {
                int bits = key.getModulus().bitLength();
                yield bits < SMALLEST_RSA_KEY
                        ? Flaw.KEY_TOO_WEAK
                        : bits > LARGEST_RSA_KEY ? Flaw.KEY_NOT_SUPPORTED : usage(certificate, KEY_ENCIPHERMENT);
            }
            case ECPublicKey key when NistCurve.of(key).isPresent() -> usage(certificate, KEY_AGREEMENT);
            default -> Flaw.KEY_NOT_SUPPORTED;
        };
    }

    /// A certificate that says nothing about its use allows any.
    private static @Nullable Flaw usage(X509Certificate certificate, int needed) {
        boolean[] allowed = certificate.getKeyUsage();
        return allowed == null || allowed[needed] ? null : Flaw.CANNOT_ENCRYPT;
    }

    @Override
    public String text() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public String fingerprint() {
        return ObjectStore.sha256(der());
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.of(certificate.getNotAfter().toInstant());
    }

    @Override
    public OutputStream encrypting(OutputStream out) {
        return CmsMessage.encrypting(out, certificate);
    }

    private byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    @Override
    public String toString() {
        return "CertificateKey[]";
    }
}
