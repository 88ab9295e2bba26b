package dev.daylight.messaging;

import dev.daylight.contracts.Topic;

/// What a service does when something happened elsewhere. One bean per topic; the same bean serves deliveries and
/// replays of parked events.
///
/// @param <E> the topic's family of events
public interface Subscriber<E> {

    Topic<E> topic();

    /// Takes the event in. Runs inside the transaction that also holds the inbox row; follow-up events go to the outbox
    /// in the same transaction. An exception undoes all of it; after some attempts the event is parked.
    ///
    /// @throws TryAgainLater when an outside system is away
    void on(E event, Envelope envelope);

    /// Whether made-up history is applied too. Only a service that marks it as such may say yes.
    default boolean appliesSynthetic() {
        return false;
    }
}
