package dev.daylight.intake.delivery;

import dev.daylight.sealing.recipient.CertificateKey;
import dev.daylight.sealing.recipient.EncryptionKey;
import dev.daylight.sealing.recipient.OpenPgpKey;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/// What an agency's packages are encrypted to today; perhaps something else than what an older package is encrypted to.
///
/// @param key absent once it can no longer be used
record AgencyCertificate(@Nullable EncryptionKey key) {

    static AgencyCertificate of(String text, Instant now) {
        return switch (EncryptionKey.read(text, now)) {
            case EncryptionKey.Fit fit -> new AgencyCertificate(fit.key());
            case EncryptionKey.Unfit _ -> new AgencyCertificate(null);
        };
    }

    /// The fingerprint, when the package is encrypted to this one.
    Optional<String> fingerprintIf(PackageHead.Recipient recipient) {
        return switch (key) {
            case null -> Optional.empty();
            case CertificateKey certificate ->
                Optional.of(certificate.fingerprint()).filter(_ -> named(certificate, recipient));
            case OpenPgpKey openPgp ->
                Optional.of(openPgp.fingerprint()).filter(_ -> openPgp.keyId().equals(recipient.keyId()));
        };
    }

    private static boolean named(CertificateKey key, PackageHead.Recipient recipient) {
        String issuer = X500Name.getInstance(
                        key.certificate().getIssuerX500Principal().getEncoded())
                .toString();
        String serialNumber = key.certificate().getSerialNumber().toString(16);
        return serialNumber.equals(recipient.serialNumber()) && issuer.equals(recipient.issuer());
    }
}
