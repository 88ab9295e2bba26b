package dev.daylight.review.bag;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.SigningKey;
import dev.daylight.review.scope.Minimised;
import dev.daylight.sealing.recipient.EncryptionKey;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// A program of its own, started with little memory: makes a package of many records and throws it away.
final class LittleHeap {

    private LittleHeap() {}

    public static void main(String[] arguments) throws Exception {
        long records = Long.parseLong(arguments[0]);
        EncryptionKey key =
                ((EncryptionKey.Fit) EncryptionKey.read(AgencyKeys.madeNow().certificate(), Instant.now())).key();
        var scope = PackageUnderTest.scope(Set.of(DataCategory.CONTENT), Map.of());
        Minimised minimised = PackageWriter.write(
                PackageUnderTest.facts("DE", scope),
                scope,
                _ -> new Records(records),
                () -> key.encrypting(OutputStream.nullOutputStream()),
                SigningKey.MADE.signature(),
                () -> {});
        System.out.println(
                minimised.delivered() + " records, heap " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB");
    }

    /// A kilobyte each.
    private static final class Records extends InputStream {

        private final byte[] line = (PackageUnderTest.record(
                                "acc_1", "CONTENT", "{\"text\":\"" + "x".repeat(900) + "\"}")
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        private final byte[] end;
        private final long records;
        private long sent;

        Records(long records) {
            this.records = records;
            end = ("{\"end\":true,\"records\":" + records + "}\n").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            byte[] next = sent < records ? line : end;
            if (sent > records || length < next.length) {
                return sent > records ? -1 : 0;
            }
            int written = 0;
            while (sent < records && length - written >= line.length) {
                System.arraycopy(line, 0, into, from + written, line.length);
                written += line.length;
                sent++;
            }
            if (written == 0) {
                System.arraycopy(end, 0, into, from, end.length);
                sent++;
                written = end.length;
            }
            return written;
        }
    }
}
