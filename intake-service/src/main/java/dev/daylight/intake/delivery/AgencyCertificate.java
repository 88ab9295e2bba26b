package dev.daylight.intake.delivery;

import dev.daylight.sealing.ObjectStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;

/// The certificate that an agency is registered with today; perhaps another one than an older package is encrypted to.
record AgencyCertificate(X509Certificate certificate) {

    static AgencyCertificate of(String pem) {
        try {
            return new AgencyCertificate((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an agency is registered with a certificate that cannot be read", e);
        }
    }

    /// The fingerprint, when the package is encrypted to this one.
    Optional<String> sha256If(PackageHead.Recipient recipient) {
        X500Name issuer =
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        boolean same = certificate.getSerialNumber().toString(16).equals(recipient.serialNumber())
                && issuer.toString().equals(recipient.issuer());
        try {
            return same ? Optional.of(ObjectStore.sha256(certificate.getEncoded())) : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}
