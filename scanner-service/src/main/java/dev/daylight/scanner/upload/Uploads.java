package dev.daylight.scanner.upload;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.contracts.storage.StorageEvent;
import dev.daylight.contracts.storage.StorageEvent.FileDeleted;
import dev.daylight.contracts.storage.StorageEvent.FileStored;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Outbox;
import dev.daylight.messaging.Subscriber;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes in what the provider's storage says.
@ApplicationScoped
class Uploads implements Subscriber<StorageEvent> {

    private final Inbox inbox;
    private final Scan scan;
    private final WaitingFiles waiting;
    private final Outbox outbox;
    private final Clock clock;

    Uploads(Inbox inbox, Scan scan, WaitingFiles waiting, Outbox outbox, Clock clock) {
        this.inbox = inbox;
        this.scan = scan;
        this.waiting = waiting;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Incoming("uploads")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Topic<StorageEvent> topic() {
        return Topics.UPLOADS;
    }

    @Override
    public void on(StorageEvent event, Envelope envelope) {
        switch (event) {
            case FileStored stored -> scanOrWait(stored);
            case FileDeleted deleted -> forget(deleted);
        }
    }

    private void scanOrWait(FileStored file) {
        if (scan.take(file)) {
            waiting.remove(file.fileId());
        } else if (waiting.add(file, clock.instant())) {
            scan.skip(file, FileSkipped.Reason.NO_LEGAL_BASIS);
        }
    }

    private void forget(FileDeleted file) {
        // First: waits for a catch-up of this file that is under way, whose fingerprint the tombstone must follow.
        waiting.remove(file.fileId());
        outbox.appendTombstone(Topics.FINGERPRINTS, file.fileId());
    }
}
