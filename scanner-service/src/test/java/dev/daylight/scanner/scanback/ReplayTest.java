package dev.daylight.scanner.scanback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.scan.FingerprintEvent.FingerprintRecorded;
import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.contracts.storage.ServiceKind;
import dev.daylight.messaging.Envelope;
import dev.daylight.scanner.hashset.TestIndex;
import dev.daylight.scanner.scanback.ScanBacks.Group;
import dev.daylight.scanner.scanback.ScanBacks.Owed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final int PARTITION = 3;
    private static final long VERSION = 5;
    private static final String KNOWN = "a".repeat(32);
    private static final Group GERMAN_STORAGE = new Group(ServiceKind.STORAGE, "DE");

    private final Map<Integer, PartitionScan> completed = new HashMap<>();
    private final UUID file = UUID.randomUUID();

    @Test
    void onlyFilesComparedWithAnOlderVersionAreCompared() {
        // Given
        Replay replay = replay();

        // When
        replay.on(PARTITION, recorded(file, VERSION - 1), envelope(file));
        UUID newer = UUID.randomUUID();
        replay.on(PARTITION, recorded(newer, VERSION), envelope(newer));
        replay.complete(PARTITION);

        // Then
        assertThat(completed.get(PARTITION).candidates()).containsOnlyKeys(file);
        assertThat(completed.get(PARTITION).compared()).isEqualTo(1);
    }

    @Test
    void fileThatWasDeletedIsNoMatch() {
        Replay replay = replay();

        replay.on(PARTITION, recorded(file, 1), envelope(file));
        replay.removed(PARTITION, file);
        replay.complete(PARTITION);

        assertThat(completed.get(PARTITION).candidates()).isEmpty();
    }

    @Test
    void fingerprintWithoutALivingLegalBasisIsWithheldAndCounted() {
        Replay replay = new Replay(owed(Set.of()), TestIndex.of(VERSION, KNOWN), _ -> false, writer());

        replay.on(PARTITION, recorded(file, 1), envelope(file));
        replay.complete(PARTITION);

        assertThat(completed.get(PARTITION).candidates()).isEmpty();
        assertThat(completed.get(PARTITION).compared()).isZero();
        assertThat(completed.get(PARTITION).withheld()).containsExactly(Map.entry(GERMAN_STORAGE, 1L));
    }

    @Test
    void nothingIsWrittenBeforeThePartitionIsComplete() {
        Replay replay = replay();

        replay.on(PARTITION, recorded(file, 1), envelope(file));

        assertThat(completed).isEmpty();
    }

    @Test
    void partitionsThatWereCompleteBeforeAKillAreNotReadAgain() {
        Replay replay = new Replay(owed(Set.of(1, 2)), TestIndex.of(VERSION, KNOWN), _ -> true, writer());

        assertThat(replay.leaveOut()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void syntheticHistoryIsNotCompared() {
        Replay replay = replay();

        replay.on(
                PARTITION,
                recorded(file, 1),
                new Envelope(UUID.randomUUID(), "FingerprintRecorded.v1", "test", file, Instant.EPOCH, true));
        replay.complete(PARTITION);

        assertThat(completed.get(PARTITION).compared()).isZero();
    }

    private Replay replay() {
        return new Replay(owed(Set.of()), TestIndex.of(VERSION, KNOWN), GERMAN_STORAGE::equals, writer());
    }

    private static Owed owed(Set<Integer> done) {
        return new Owed(VERSION, Instant.EPOCH, done);
    }

    private Replay.Writer writer() {
        return new Replay.Writer() {
            @Override
            public void progress(int partition, long compared) {}

            @Override
            public void complete(int partition, PartitionScan scan) {
                completed.put(partition, scan);
            }

            @Override
            public boolean isStopped() {
                return false;
            }
        };
    }

    private static FingerprintRecorded recorded(UUID file, long comparedWith) {
        return new FingerprintRecorded(
                file,
                MediaKind.IMAGE,
                "DE",
                ServiceKind.STORAGE,
                KNOWN,
                "b".repeat(40),
                "c".repeat(64),
                comparedWith,
                Instant.EPOCH);
    }

    private static Envelope envelope(UUID file) {
        return new Envelope(UUID.randomUUID(), "FingerprintRecorded.v1", "test", file, Instant.EPOCH, false);
    }
}
