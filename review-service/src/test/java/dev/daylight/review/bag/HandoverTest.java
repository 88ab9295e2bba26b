package dev.daylight.review.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTest {

    private static final int SEVERAL_PIECES = 5_000_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256 << 10, (256 << 10) + 1, SEVERAL_PIECES})
    void everyByteArrivesInItsOrder(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();

        try (OutputStream out = new Handover(arrived)) {
            for (int done = 0; done < length; done += 1000) {
                out.write(bytes, done, Math.min(1000, length - done));
            }
        }

        assertThat(arrived.toByteArray()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, SEVERAL_PIECES, 4 * SEVERAL_PIECES})
    void theWriterLearnsWhatFailedBehindItAsItWasThrown(int length) {
        var gone = new IllegalStateException("the storage is gone");
        assertThatThrownBy(() -> write(length, new Failing(gone))).isSameAs(gone);

        var broken = new IOException("the connection is gone");
        assertThatThrownBy(() -> write(length, new Failing(broken))).isSameAs(broken);
    }

    @Test
    void whatStopsTheWriterIsNotHiddenByWhatFailedBehindIt() {
        assertThatThrownBy(() -> {
                    try (OutputStream out = new Handover(new Failing(new IOException("gone")))) {
                        out.write(new byte[SEVERAL_PIECES / 10]);
                        throw new Unreadable("a line");
                    }
                })
                .isInstanceOf(Unreadable.class);
    }

    private static void write(int length, OutputStream out) throws IOException {
        try (OutputStream handover = new Handover(out)) {
            handover.write(new byte[length]);
        }
    }

    private static final class Failing extends OutputStream {

        private final Exception failure;

        Failing(Exception failure) {
            this.failure = failure;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (failure instanceof IOException e) {
                throw e;
            }
            throw (RuntimeException) failure;
        }
    }
}
