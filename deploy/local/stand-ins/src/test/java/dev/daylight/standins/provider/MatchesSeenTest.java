package dev.daylight.standins.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.ScanEvent;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.contracts.scan.ScanEvent.HashMatched;
import dev.daylight.standins.event.NamedIds;
import dev.daylight.standins.event.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class MatchesSeenTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID FILE = NamedIds.of("file");

    private final MatchesSeen matches = new MatchesSeen("127.0.0.1:1");

    @Test
    void aMatchIsShownOnceHoweverOftenItIsDelivered() {
        HashMatched match = match("42-1");
        matches.see(record(match, false));
        matches.see(record(match, false));

        assertThat(matches.all().matches()).singleElement().satisfies(seen -> {
            assertThat(seen.fileId()).isEqualTo(FILE);
            assertThat(seen.entry()).isEqualTo("42-1");
        });
    }

    @Test
    void inventedHistoryAndOtherNewsSealNoFile() {
        matches.see(record(match("42-2"), true));
        matches.see(record(new FileSkipped(FILE, "DE", FileSkipped.Reason.GONE, NOW), false));

        assertThat(matches.all().matches()).isEmpty();
    }

    private static HashMatched match(String entry) {
        return new HashMatched(
                FILE,
                NamedIds.of(entry),
                "DE",
                entry,
                3,
                HashMatched.Algorithm.ALL_EXACT,
                0,
                HashMatched.Mode.UPLOAD,
                NOW);
    }

    private static ConsumerRecord<byte[], byte[]> record(ScanEvent event, boolean synthetic) {
        var sent = new OutgoingEvent(Topics.HASH_MATCHES, FILE, NamedIds.of("e"), "test", event, NOW, synthetic)
                .asRecord();
        var received = new ConsumerRecord<>(sent.topic(), 0, 0L, sent.key().getBytes(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }
}
