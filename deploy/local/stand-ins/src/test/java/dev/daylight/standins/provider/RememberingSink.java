package dev.daylight.standins.provider;

import dev.daylight.standins.event.EventSink;
import dev.daylight.standins.event.OutgoingEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A broker that keeps all it is sent and can be told to be away.
final class RememberingSink implements EventSink {

    final List<OutgoingEvent> events = new CopyOnWriteArrayList<>();
    volatile boolean away;
    volatile boolean losesAcknowledgements;

    @Override
    public void send(List<OutgoingEvent> batch) {
        if (away) {
            throw new IllegalStateException("the broker is away");
        }
        events.addAll(batch);
        if (losesAcknowledgements) {
            losesAcknowledgements = false;
            throw new IllegalStateException("the acknowledgement was lost");
        }
    }
}
