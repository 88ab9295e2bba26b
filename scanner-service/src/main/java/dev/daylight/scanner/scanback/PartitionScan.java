package dev.daylight.scanner.scanback;

import dev.daylight.contracts.scan.FingerprintEvent.FingerprintRecorded;
import dev.daylight.scanner.fingerprint.Fingerprint;
import dev.daylight.scanner.hashset.HashSetIndex;
import dev.daylight.scanner.scanback.ScanBacks.Group;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// One partition as it is being replayed. Only files that may match are kept, until the partition has been read to its
/// end: a later tombstone takes them out again.
final class PartitionScan {

    private final HashSetIndex gained;
    private final Predicate<Group> covered;
    private final Map<UUID, Candidate> candidates = new LinkedHashMap<>();
    private final Map<Group, Long> withheld = new HashMap<>();
    private long compared;
    private long unreadable;

    /// @param gained the entries of the version
    /// @param covered whether a legal basis lives for such files
    PartitionScan(HashSetIndex gained, Predicate<Group> covered) {
        this.gained = gained;
        this.covered = covered;
    }

    record Candidate(String region, Fingerprint fingerprint) {}

    void take(FingerprintRecorded recorded) {
        removed(recorded.fileId());
        if (recorded.comparedWithVersion() >= gained.version()) {
            return;
        }
        Group group = new Group(recorded.service(), recorded.region());
        if (!covered.test(group)) {
            // Counted, not kept: there may be millions. One that is deleted later is counted too much, no more.
            withheld.merge(group, 1L, Long::sum);
            return;
        }
        compared++;
        Fingerprint fingerprint = new Fingerprint(recorded.md5(), recorded.sha1(), recorded.sha256());
        if (gained.mayContain(fingerprint)) {
            candidates.put(recorded.fileId(), new Candidate(recorded.region(), fingerprint));
        }
    }

    /// The file is gone, or a newer record of it follows.
    void removed(UUID fileId) {
        candidates.remove(fileId);
    }

    void unreadable() {
        unreadable++;
    }

    Map<UUID, Candidate> candidates() {
        return candidates;
    }

    Map<Group, Long> withheld() {
        return withheld;
    }

    long compared() {
        return compared;
    }

    long unreadableRecords() {
        return unreadable;
    }
}
