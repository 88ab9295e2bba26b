package dev.daylight.scanner.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprinterTest {

    @Test
    void digestsAreThoseOfTheStandards() throws Exception {
        // Given: the test vector "abc" of RFC 1321 and FIPS 180
        Fingerprinter fingerprinter = new Fingerprinter(3);

        // When
        fingerprinter.add("a".getBytes(StandardCharsets.US_ASCII), 1);
        fingerprinter.addAll(new ByteArrayInputStream("bc".getBytes(StandardCharsets.US_ASCII)));

        // Then
        Fingerprint fingerprint = fingerprinter.finish();
        assertThat(fingerprint.md5()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(fingerprint.sha1()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(fingerprint.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void readingEndsAtTheLimit() {
        Fingerprinter fingerprinter = new Fingerprinter(2);

        assertThatThrownBy(() -> fingerprinter.addAll(new ByteArrayInputStream(new byte[3])))
                .isInstanceOf(Fingerprinter.TooLong.class);
    }

    @Test
    void fingerprintDoesNotShowItselfInLogs() {
        Fingerprint fingerprint = new Fingerprint("a".repeat(32), "b".repeat(40), "c".repeat(64));

        assertThat(fingerprint.toString()).doesNotContain("aaa", "bbb", "ccc");
    }
}
