package dev.daylight.intake.agency;

import dev.daylight.intake.problem.Fault;
import dev.daylight.sealing.recipient.CertificateKey;
import dev.daylight.sealing.recipient.EncryptionKey;
import dev.daylight.sealing.recipient.Flaw;
import dev.daylight.sealing.recipient.OpenPgpKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// To what an agency's packages are encrypted, judged by the rules by which review will encrypt: otherwise an agency
/// would be certified that could never be answered.
///
/// @param text the one certificate or key, written anew, so that nothing else rides along
/// @param expiresAt absent when an OpenPGP key has no end: then the certification's end has to do
record EncryptionCertificate(
        String text,
        EncryptionKeyKind kind,
        String fingerprint,
        @Nullable Instant expiresAt) {

    sealed interface Reading {}

    record Fit(EncryptionCertificate certificate) implements Reading {}

    record Unfit(Fault fault) implements Reading {}

    static Reading read(String text, Instant now) {
        return switch (EncryptionKey.read(text, now)) {
            case EncryptionKey.Fit fit -> new Fit(of(fit.key()));
            case EncryptionKey.Unfit unfit -> new Unfit(fault(unfit.flaw()));
        };
    }

    private static EncryptionCertificate of(EncryptionKey key) {
        EncryptionKeyKind kind = switch (key) {
            case CertificateKey _ -> EncryptionKeyKind.X509;
            case OpenPgpKey _ -> EncryptionKeyKind.OPENPGP;
        };
        return new EncryptionCertificate(
                key.text(), kind, key.fingerprint(), key.expiresAt().orElse(null));
    }

    private static Fault fault(Flaw flaw) {
        return switch (flaw) {
            case PRIVATE_KEY_ENCLOSED -> Fault.PRIVATE_KEY_ENCLOSED;
            case NOT_ONE_KEY -> Fault.NOT_A_CERTIFICATE;
            case SIGNATURES_BROKEN -> Fault.KEY_SIGNATURES_BROKEN;
            case REVOKED -> Fault.KEY_REVOKED;
            case EXPIRED -> Fault.CERTIFICATE_EXPIRED;
            case NOT_YET_VALID -> Fault.CERTIFICATE_NOT_YET_VALID;
            case KEY_TOO_WEAK -> Fault.KEY_TOO_WEAK;
            case KEY_NOT_SUPPORTED -> Fault.KEY_NOT_SUPPORTED;
            case CANNOT_ENCRYPT -> Fault.CERTIFICATE_CANNOT_ENCRYPT;
            case SEVERAL_KEYS -> Fault.SEVERAL_ENCRYPTION_KEYS;
        };
    }
}
