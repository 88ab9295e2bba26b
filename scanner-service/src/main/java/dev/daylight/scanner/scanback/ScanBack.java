package dev.daylight.scanner.scanback;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.ScanEvent.HashMatched;
import dev.daylight.messaging.TopicReplay;
import dev.daylight.scanner.hashset.HashSetEntries;
import dev.daylight.scanner.legalbasis.LegalBasis;
import dev.daylight.scanner.match.Matches;
import dev.daylight.scanner.replica.OneReplica;
import dev.daylight.scanner.scanback.ScanBacks.Group;
import dev.daylight.scanner.scanback.ScanBacks.Owed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Carries out the scan-backs that are owed, oldest version first.
@ApplicationScoped
class ScanBack {

    private static final Logger LOG = Logger.getLogger(ScanBack.class);

    private final ScanBacks scanBacks;
    private final HashSetEntries entries;
    private final TopicReplay replay;
    private final LegalBasis legalBasis;
    private final Matches matches;
    private final OneReplica oneReplica;
    private volatile boolean stopping;

    ScanBack(
            ScanBacks scanBacks,
            HashSetEntries entries,
            TopicReplay replay,
            LegalBasis legalBasis,
            Matches matches,
            OneReplica oneReplica) {
        this.scanBacks = scanBacks;
        this.entries = entries;
        this.replay = replay;
        this.legalBasis = legalBasis;
        this.matches = matches;
        this.oneReplica = oneReplica;
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        oneReplica.run(OneReplica.Duty.SCAN_BACK, this::catchUp);
    }

    private void catchUp() {
        scanBacks.withheldGroups().stream().filter(this::isCovered).forEach(scanBacks::owe);
        Optional<Owed> owed = scanBacks.begin();
        while (!stopping && owed.isPresent()) {
            carryOut(owed.get());
            owed = stopping ? Optional.empty() : scanBacks.begin();
        }
    }

    private void carryOut(Owed owed) {
        LOG.infof(
                "scan-back begins version=%d partitionsDone=%d",
                owed.version(), owed.partitionsDone().size());
        Replay reader = new Replay(
                owed, entries.index(owed.version(), owed.version()), this::isCovered, writer(owed.version()));
        replay.read(Topics.FINGERPRINTS, owed.swappedAt(), reader);
        if (!stopping) {
            scanBacks.done(owed.version());
            LOG.infof("scan-back is done version=%d", owed.version());
        }
    }

    /// A comparison is scanning too, so it stops where and when the legal basis does.
    private boolean isCovered(Group group) {
        return legalBasis.living(group.service(), group.region()).isPresent();
    }

    private Replay.Writer writer(long version) {
        return new Replay.Writer() {
            @Override
            public void progress(int partition, long compared) {
                scanBacks.progress(version, partition, compared);
            }

            @Override
            public void complete(int partition, PartitionScan scan) {
                QuarkusTransaction.requiringNew().run(() -> write(version, partition, scan));
            }

            @Override
            public boolean isStopped() {
                return stopping;
            }
        };
    }

    private void write(long version, int partition, PartitionScan scan) {
        int found = 0;
        for (var candidate : scan.candidates().entrySet()) {
            // Asked of the table as it is now: an entry that was withdrawn meanwhile matches nothing any more.
            List<String> agreeing = entries.agreeing(candidate.getValue().fingerprint(), version, version);
            found += matches.record(
                    candidate.getKey(), candidate.getValue().region(), agreeing, version, HashMatched.Mode.SCAN_BACK);
        }
        scanBacks.partitionDone(version, partition, scan, found);
    }
}
