package dev.daylight.reporting.tally;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.reporting.tally.Entry.Fact;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Whether the people concerned were told.
@ApplicationScoped
class NoticeTally implements Subscriber<NoticeEvent> {

    private final Inbox inbox;
    private final Ledger ledger;

    NoticeTally(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Incoming("notices")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Topic<NoticeEvent> topic() {
        return Topics.NOTICES;
    }

    @Override
    public boolean appliesSynthetic() {
        return true;
    }

    @Override
    public void on(NoticeEvent event, Envelope envelope) {
        ledger.enter(entries(event), Provenance.of(envelope.synthetic()));
    }

    static List<Entry> entries(NoticeEvent event) {
        return switch (event) {
            case NoticeEvent.NoticeOwed owed -> entries(owed, Figure.NOTICES_OWED, owed.country(), owed.owedAt());
            case NoticeEvent.NoticeForbidden forbidden ->
                entries(forbidden, Figure.NOTICES_FORBIDDEN, forbidden.country(), forbidden.decidedAt());
            case NoticeEvent.NoticeSent sent -> entries(sent, Figure.NOTICES_SENT, sent.country(), sent.sentAt());
            case NoticeEvent.NoticeFailed failed ->
                entries(failed, Figure.NOTICES_FAILED, failed.country(), failed.failedAt());
        };
    }

    private static List<Entry> entries(NoticeEvent notice, Figure figure, String country, Instant happenedAt) {
        return List.of(
                new Entry.RequestRegion(notice.requestId(), country),
                new Fact(figure, "", notice.noticeId(), notice.requestId(), null, happenedAt, 1));
    }
}
