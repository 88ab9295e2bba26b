package dev.daylight.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.outside.Certificates;
import dev.daylight.intake.outside.OpenPgpKeys;
import dev.daylight.sealing.recipient.EncryptionKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgencyCertificateTest {

    private static final Instant NOW = Instant.now();

    static String[] keysOfEveryKind() {
        return new String[] {Certificates.good(), Certificates.ellipticCurve(), OpenPgpKeys.good()};
    }

    @ParameterizedTest
    @MethodSource("keysOfEveryKind")
    void aPackageIsRecognisedAsEncryptedToTheRegisteredKeyAndToNoOther(String text) {
        EncryptionKey key = ((EncryptionKey.Fit) EncryptionKey.read(text, NOW)).key();
        byte[] message = key.encrypt(new byte[] {1});

        PackageHead head = PackageHead.read(PackageForm.of(message), message).orElseThrow();

        assertThat(head.recipients()).hasSize(1);
        PackageHead.Recipient recipient = head.recipients().getFirst();
        assertThat(AgencyCertificate.of(text, NOW).fingerprintIf(recipient)).contains(key.fingerprint());
        for (String other : new String[] {Certificates.rsa(2048), OpenPgpKeys.lasting(Duration.ofDays(9))}) {
            assertThat(AgencyCertificate.of(other, NOW).fingerprintIf(recipient))
                    .isEmpty();
        }
    }
}
