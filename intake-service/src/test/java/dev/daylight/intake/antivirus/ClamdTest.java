package dev.daylight.intake.antivirus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    @Test
    void aCleanFileIsClean() {
        try (FakeClamd scanner = FakeClamd.thatScans()) {
            assertThat(scanner.client(LONG).scan(new byte[300_000])).isEqualTo(new Scan.Clean());
        }
    }

    @Test
    void theTestVirusIsFoundWhereverItStands() {
        byte[] file = new byte[200_000];
        System.arraycopy(FakeClamd.EICAR, 0, file, 65_500, FakeClamd.EICAR.length);
        try (FakeClamd scanner = FakeClamd.thatScans()) {
            assertThat(scanner.client(LONG).scan(file)).isEqualTo(new Scan.Infected("Eicar-Test-Signature"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: Can't allocate memory ERROR\0",
                "stream: OK but not really\0",
                "stream: OK",
                "UNKNOWN COMMAND\0",
                "\0"
            })
    void whatIsNoVerdictIsNoClearance(String answer) {
        try (FakeClamd scanner = FakeClamd.thatSays(answer)) {
            assertThatThrownBy(() -> scanner.client(LONG).scan(new byte[10])).isInstanceOf(ScannerUnavailable.class);
        }
    }

    @Test
    void aScannerThatIsNotThereLetsNothingIn() {
        FakeClamd gone = FakeClamd.thatScans();
        gone.close();

        assertThatThrownBy(() -> gone.client(LONG).scan(new byte[10])).isInstanceOf(ScannerUnavailable.class);
    }

    @Test
    void aSilentScannerLetsNothingIn() {
        try (FakeClamd scanner = FakeClamd.thatIsSilent()) {
            assertThatThrownBy(() -> scanner.client(Duration.ofMillis(300)).scan(new byte[10]))
                    .isInstanceOf(ScannerUnavailable.class);
        }
    }

    @Test
    @Timeout(60)
    void aScannerThatStopsReadingLetsNothingIn() {
        try (FakeClamd scanner = FakeClamd.thatNeverReads()) {
            assertThatThrownBy(() -> scanner.client(Duration.ofMillis(300)).scan(new byte[64 << 20]))
                    .isInstanceOf(ScannerUnavailable.class);
        }
    }

    @Test
    void whoHasNoScannerIsToldSo() {
        Antivirus none = new Antivirus(Optional.empty(), 3310, LONG, new SimpleMeterRegistry());

        assertThat(none.scan(new byte[10])).isEqualTo(new Scan.NotScanned());
    }
}
