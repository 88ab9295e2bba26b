package dev.daylight.intake.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.outside.Certificates;
import dev.daylight.intake.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EncryptionCertificateTest {

    private static final Instant NOW = Instant.now();

    @Test
    void rsaOf2048BitsPasses() {
        assertThat(read(Certificates.good())).isInstanceOf(EncryptionCertificate.Fit.class);
    }

    @Test
    void aKeyThatNoPackageCanBeEncryptedToIsRefused() {
        assertUnfit(Certificates.ellipticCurve(), Fault.NOT_AN_RSA_KEY);
        assertUnfit(Certificates.rsaForSignaturesOnly(), Fault.NOT_AN_RSA_KEY);
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
        var fit = (EncryptionCertificate.Fit) read("subject=/CN=Somebody\n" + Certificates.good());

        assertThat(fit.certificate().pem()).startsWith("-----BEGIN CERTIFICATE-----");
    }

    private static EncryptionCertificate.Reading read(String pem) {
        return EncryptionCertificate.read(pem, NOW);
    }

    private static void assertUnfit(String pem, Fault fault) {
        assertThat(read(pem)).isEqualTo(new EncryptionCertificate.Unfit(fault));
    }
}
