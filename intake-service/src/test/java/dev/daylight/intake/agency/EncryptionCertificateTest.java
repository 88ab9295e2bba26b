package dev.daylight.intake.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.outside.Certificates;
import dev.daylight.intake.outside.OpenPgpKeys;
import dev.daylight.intake.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EncryptionCertificateTest {

    private static final Instant NOW = Instant.now();

    @Test
    void rsaOf2048BitsPasses() {
        EncryptionCertificate certificate = fit(Certificates.good());

        assertThat(certificate.kind()).isEqualTo(EncryptionKeyKind.X509);
        assertThat(certificate.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(certificate.expiresAt()).isAfter(NOW);
    }

    @Test
    void aCurvePasses() {
        assertThat(fit(Certificates.ellipticCurve()).kind()).isEqualTo(EncryptionKeyKind.X509);
    }

    @Test
    void anOpenPgpKeyPassesWithItsEndOrNone() {
        EncryptionCertificate endless = fit(OpenPgpKeys.good());
        EncryptionCertificate ending = fit(OpenPgpKeys.lasting(Duration.ofDays(40)));

        assertThat(endless.kind()).isEqualTo(EncryptionKeyKind.OPENPGP);
        assertThat(endless.fingerprint()).matches("[0-9A-F]{40}");
        assertThat(endless.expiresAt()).isNull();
        assertThat(ending.expiresAt()).isBetween(NOW.plus(Duration.ofDays(38)), NOW.plus(Duration.ofDays(40)));
    }

    @Test
    void anOpenPgpKeyIsRefusedForTheSameReasons() {
        assertUnfit(OpenPgpKeys.lasting(Duration.ofHours(1)), Fault.CERTIFICATE_EXPIRED);
        assertUnfit(OpenPgpKeys.forSigningOnly(), Fault.CERTIFICATE_CANNOT_ENCRYPT);
        assertUnfit(OpenPgpKeys.tampered(), Fault.KEY_SIGNATURES_BROKEN);
        assertUnfit(OpenPgpKeys.secret(), Fault.PRIVATE_KEY_ENCLOSED);
        assertUnfit(OpenPgpKeys.good() + Certificates.good(), Fault.NOT_A_CERTIFICATE);
    }

    @Test
    void aKeyThatNoPackageCanBeEncryptedToIsRefused() {
        assertUnfit(Certificates.rsaForSignaturesOnly(), Fault.KEY_NOT_SUPPORTED);
    }

    @Test
    void aWeakKeyProtectsNothing() {
        assertUnfit(Certificates.rsa(1024), Fault.KEY_TOO_WEAK);
    }

    @Test
    void anExpiredCertificateIsRefused() {
        assertUnfit(Certificates.expiring(NOW.minusSeconds(1)), Fault.CERTIFICATE_EXPIRED);
    }

    @Test
    void aCertificateIsRefusedBeforeItsTime() {
        assertUnfit(Certificates.expiring(NOW.plus(Duration.ofDays(2000))), Fault.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void aCertificateForSigningCannotEncrypt() {
        assertUnfit(Certificates.forSigningOnly(), Fault.CERTIFICATE_CANNOT_ENCRYPT);
    }

    @Test
    void aPrivateKeyIsNeverTaken() {
        assertUnfit(
                Certificates.good() + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                Fault.PRIVATE_KEY_ENCLOSED);
    }

    @Test
    void exactlyOneCertificateIsTaken() {
        assertUnfit(Certificates.good() + Certificates.ellipticCurve(), Fault.NOT_A_CERTIFICATE);
        assertUnfit("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----", Fault.NOT_A_CERTIFICATE);
        assertUnfit("a certificate", Fault.NOT_A_CERTIFICATE);
    }

    @Test
    void nothingRidesAlongWithTheCertificate() {
        assertThat(fit("subject=/CN=Somebody\n" + Certificates.good()).text())
                .startsWith("-----BEGIN CERTIFICATE-----");
    }

    private static EncryptionCertificate fit(String text) {
        assertThat(read(text)).isInstanceOf(EncryptionCertificate.Fit.class);
        return ((EncryptionCertificate.Fit) read(text)).certificate();
    }

    private static EncryptionCertificate.Reading read(String pem) {
        return EncryptionCertificate.read(pem, NOW);
    }

    private static void assertUnfit(String pem, Fault fault) {
        assertThat(read(pem)).isEqualTo(new EncryptionCertificate.Unfit(fault));
    }
}
