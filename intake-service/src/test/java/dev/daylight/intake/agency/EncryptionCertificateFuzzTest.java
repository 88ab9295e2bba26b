package dev.daylight.intake.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Whatever is sent, the answer is a judgement; and what is fit stays fit when it is read again as we wrote it.
class EncryptionCertificateFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @FuzzTest
    void anyTextIsJudged(byte[] text) {
        var reading = EncryptionCertificate.read(new String(text, StandardCharsets.ISO_8859_1), NOW);

        assertThat(reading).isNotNull();
        if (reading instanceof EncryptionCertificate.Fit fit) {
            assertThat(EncryptionCertificate.read(fit.certificate().text(), NOW))
                    .isEqualTo(reading);
        }
    }
}
