package dev.daylight.intake.agency;

import dev.daylight.intake.problem.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;

/// The certificate to which an agency's packages are encrypted. Packages are sealed under RSA keys only; any other is
/// refused here, or an agency would be certified that could never be answered.
///
/// @param pem the one certificate, written anew, so that nothing else rides along
record EncryptionCertificate(String pem, Instant expiresAt) {

    private static final int LONGEST = 20_000;
    private static final int SMALLEST_RSA_KEY = 2048;
    /// Position in the key-usage extension (RFC 5280, 4.2.1.3).
    private static final int KEY_ENCIPHERMENT = 2;

    sealed interface Reading {}

    record Fit(EncryptionCertificate certificate) implements Reading {}

    record Unfit(Fault fault) implements Reading {}

    static Reading read(String pem, Instant now) {
        if (pem.contains("PRIVATE KEY")) {
            return new Unfit(Fault.PRIVATE_KEY_ENCLOSED);
        }
        if (pem.length() > LONGEST || !pem.contains("-----BEGIN CERTIFICATE-----")) {
            return new Unfit(Fault.NOT_A_CERTIFICATE);
        }
        try {
            Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            if (certificates.size() == 1 && certificates.iterator().next() instanceof X509Certificate certificate) {
                return judge(certificate, now);
            }
            return new Unfit(Fault.NOT_A_CERTIFICATE);
        } catch (GeneralSecurityException e) {
            return new Unfit(Fault.NOT_A_CERTIFICATE);
        }
    }

    private static Reading judge(X509Certificate certificate, Instant now) throws GeneralSecurityException {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return new Unfit(Fault.CERTIFICATE_NOT_YET_VALID);
        }
        if (!now.isBefore(certificate.getNotAfter().toInstant())) {
            return new Unfit(Fault.CERTIFICATE_EXPIRED);
        }
        // By name too: a key for RSASSA-PSS is an RSA key that may only sign.
        if (!(certificate.getPublicKey() instanceof RSAPublicKey key)
                || !key.getAlgorithm().equals("RSA")) {
            return new Unfit(Fault.NOT_AN_RSA_KEY);
        }
        if (key.getModulus().bitLength() < SMALLEST_RSA_KEY) {
            return new Unfit(Fault.KEY_TOO_WEAK);
        }
        boolean[] allowed = certificate.getKeyUsage();
        if (allowed != null && !allowed[KEY_ENCIPHERMENT]) {
            return new Unfit(Fault.CERTIFICATE_CANNOT_ENCRYPT);
        }
        return new Fit(new EncryptionCertificate(
                write(certificate), certificate.getNotAfter().toInstant()));
    }

    private static String write(X509Certificate certificate) throws GeneralSecurityException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }
}
