package dev.daylight.reporting.tally;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.ScanEvent;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.reporting.tally.Entry.Fact;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Files compared with the hash set, left alone, and matched. Counts files, not attempts.
@ApplicationScoped
class ScanTally implements Subscriber<ScanEvent> {

    private final Inbox inbox;
    private final Ledger ledger;

    ScanTally(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Incoming("hash-matches")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Topic<ScanEvent> topic() {
        return Topics.HASH_MATCHES;
    }

    @Override
    public boolean appliesSynthetic() {
        return true;
    }

    @Override
    public void on(ScanEvent event, Envelope envelope) {
        ledger.enter(entries(event), Provenance.of(envelope.synthetic()));
    }

    static List<Entry> entries(ScanEvent event) {
        return List.of(
                switch (event) {
                    case ScanEvent.FileScanned scanned ->
                        Fact.inRegion(
                                Figure.FILES_SCANNED, "", scanned.fileId(), scanned.region(), scanned.scannedAt());
                    case ScanEvent.FileSkipped skipped ->
                        Fact.inRegion(
                                Figure.FILES_SKIPPED,
                                skipped.reason().name(),
                                skipped.fileId(),
                                skipped.region(),
                                skipped.skippedAt());
                    // By match, not by file: one file may agree with several entries.
                    case ScanEvent.HashMatched matched ->
                        Fact.inRegion(Figure.MATCHES, "", matched.matchId(), matched.region(), matched.matchedAt());
                });
    }
}
