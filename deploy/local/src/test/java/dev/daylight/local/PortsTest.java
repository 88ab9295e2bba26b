package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takenPortIsNamedWithThePartThatNeedsItAndTheWayOut() throws Exception {
        // Given
        Ports ports = Ports.free();
        try (ServerSocket stranger = new ServerSocket(ports.postgres(), 1, InetAddress.getLoopbackAddress())) {
            // When, Then
            assertThatThrownBy(() -> ports.demandFree(PartName.POSTGRES))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("Port " + stranger.getLocalPort())
                    .hasMessageContaining("postgres")
                    .hasMessageContaining("DAYLIGHT_PORT_BASE");
        }
    }

    @Test
    void portIsFreeAgainOnceTheStrangerHasLeft() throws Exception {
        Ports ports = Ports.free();
        new ServerSocket(ports.kafkaController(), 1, InetAddress.getLoopbackAddress()).close();

        assertThatCode(() -> ports.demandFree(PartName.KAFKA)).doesNotThrowAnyException();
    }

    @Test
    void baseMovesEveryPort() {
        for (PartName part : PartName.values()) {
            List<Integer> expected =
                    Ports.from(7100).of(part).stream().map(port -> port + 900).toList();
            assertThat(Ports.from(Map.of("DAYLIGHT_PORT_BASE", "8000")).of(part))
                    .isEqualTo(expected);
        }
    }

    @Test
    void noTwoPartsShareAPort() {
        for (Ports ports : List.of(Ports.from(7100), Ports.free())) {
            assertThat(Arrays.stream(PartName.values()).flatMap(part -> ports.of(part).stream()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void baseThatIsNoPortIsRefusedInOneSentence() {
        for (String base : List.of("many", "80", "99999")) {
            assertThatThrownBy(() -> Ports.from(Map.of("DAYLIGHT_PORT_BASE", base)))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("DAYLIGHT_PORT_BASE")
                    .hasMessageContaining(base);
        }
    }
}
