package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate();
    private final AtomicBoolean launched = new AtomicBoolean();

    @Test
    void nothingIsLaunchedOnceItIsShut() {
        gate.shut();

        assertThatThrownBy(() -> gate.pass(() -> launched.set(true))).isInstanceOf(StackProblem.class);
        assertThat(launched).isFalse();
    }

    @Test
    void shuttingWaitsForTheLaunchUnderWay() throws Exception {
        // Given
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> launch = CompletableFuture.runAsync(() -> passHeld(inside, goOn));
        inside.await();

        // When
        CompletableFuture<Boolean> shut = CompletableFuture.supplyAsync(() -> {
            gate.shut();
            return launched.get();
        });
        goOn.countDown();

        // Then
        assertThat(shut.get()).isTrue();
        launch.get();
    }

    private void passHeld(CountDownLatch inside, CountDownLatch goOn) {
        try {
            gate.pass(() -> {
                inside.countDown();
                goOn.await();
                launched.set(true);
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
