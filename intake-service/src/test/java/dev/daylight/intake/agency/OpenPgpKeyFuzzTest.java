package dev.daylight.intake.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Base64;

/// Whatever stands under the armor of an OpenPGP key, the answer is a judgement; and what is fit stays fit when it is
/// read again as we wrote it.
class OpenPgpKeyFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @FuzzTest
    void anyPacketsAreJudged(byte[] packets) {
        String armored = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(packets)
                + "\n-----END PGP PUBLIC KEY BLOCK-----\n";

        var reading = EncryptionCertificate.read(armored, NOW);

        assertThat(reading).isNotNull();
        if (reading instanceof EncryptionCertificate.Fit fit) {
            assertThat(EncryptionCertificate.read(fit.certificate().text(), NOW))
                    .isEqualTo(reading);
        }
    }
}
