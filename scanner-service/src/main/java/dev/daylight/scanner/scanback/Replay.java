package dev.daylight.scanner.scanback;

import dev.daylight.contracts.scan.FingerprintEvent;
import dev.daylight.contracts.scan.FingerprintEvent.FingerprintRecorded;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.TopicReplay;
import dev.daylight.scanner.hashset.HashSetIndex;
import dev.daylight.scanner.scanback.ScanBacks.Group;
import dev.daylight.scanner.scanback.ScanBacks.Owed;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// The fingerprint topic as it runs past one version's new entries, partition by partition.
///
/// What was found is only written when a partition is complete, together with the mark that it is: so a process that
/// dies begins the partitions under way anew, and those that are complete are not read again.
final class Replay implements TopicReplay.Reader<FingerprintEvent> {

    private static final int PROGRESS_EVERY = 100_000;

    private final Owed owed;
    private final HashSetIndex gained;
    private final Predicate<Group> covered;
    private final Writer writer;
    private final Map<Integer, PartitionScan> partitions = new HashMap<>();

    Replay(Owed owed, HashSetIndex gained, Predicate<Group> covered, Writer writer) {
        this.owed = owed;
        this.gained = gained;
        this.covered = covered;
        this.writer = writer;
    }

    /// Where results go.
    interface Writer {
        void progress(int partition, long compared);

        void complete(int partition, PartitionScan scan);

        boolean isStopped();
    }

    @Override
    public Set<Integer> leaveOut() {
        return owed.partitionsDone();
    }

    @Override
    public void on(int partition, FingerprintEvent event, Envelope envelope) {
        if (envelope.synthetic()) {
            return;
        }
        switch (event) {
            case FingerprintRecorded recorded -> take(partition, recorded);
        }
    }

    @Override
    public void removed(int partition, UUID key) {
        scan(partition).removed(key);
    }

    @Override
    public void unreadable(int partition) {
        scan(partition).unreadable();
    }

    @Override
    public void complete(int partition) {
        writer.complete(partition, scan(partition));
        partitions.remove(partition);
    }

    @Override
    public boolean isStopped() {
        return writer.isStopped();
    }

    private void take(int partition, FingerprintRecorded recorded) {
        PartitionScan scan = scan(partition);
        scan.take(recorded);
        if (scan.compared() > 0 && scan.compared() % PROGRESS_EVERY == 0) {
            writer.progress(partition, scan.compared());
        }
    }

    private PartitionScan scan(int partition) {
        return partitions.computeIfAbsent(partition, _ -> new PartitionScan(gained, covered));
    }
}
