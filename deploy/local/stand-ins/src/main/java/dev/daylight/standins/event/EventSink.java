package dev.daylight.standins.event;

import java.util.List;

/// Where events go.
public interface EventSink {

    /// Returns when all of them are acknowledged by all in-sync replicas.
    ///
    /// @throws java.util.concurrent.ExecutionException when one was not; others may have arrived
    void send(List<OutgoingEvent> events) throws Exception;
}
