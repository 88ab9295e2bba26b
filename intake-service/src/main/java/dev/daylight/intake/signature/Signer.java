package dev.daylight.intake.signature;

import dev.daylight.sealing.ObjectStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;

/// Who signed, by the certificate.
///
/// @param subject name in the certificate, for people to read
/// @param sha256 digest of the certificate
/// @param subjectName the same name, for comparing
/// @param issuerName who issued the certificate, for comparing
public record Signer(String subject, String sha256, X500Principal subjectName, X500Principal issuerName) {

    static Signer of(X509Certificate certificate) {
        X500Principal subject = certificate.getSubjectX500Principal();
        try {
            return new Signer(
                    subject.getName(X500Principal.RFC2253),
                    ObjectStore.sha256(certificate.getEncoded()),
                    subject,
                    certificate.getIssuerX500Principal());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate has no encoding", e);
        }
    }

    /// A signer is a person, as often as not.
    @Override
    public String toString() {
        return "Signer[]";
    }
}
