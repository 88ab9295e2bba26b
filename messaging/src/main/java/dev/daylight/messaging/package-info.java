/// How facts travel between services without being lost, doubled or disordered; no domain word inside.
///
/// Writing: a service appends an event to its [Outbox] in the transaction that changes its state. The [OutboxRelay],
/// on one replica at a time, publishes rows in order, waits for the broker, then marks them. It also says on every
/// partition how far it has come: a watermark T means that everything committed before T is out.
///
/// Reading: the [Inbox] runs a [Subscriber], the inbox row and whatever the subscriber appends in one transaction, and
/// lets Kafka be acknowledged after that. A repeat ends at the inbox row. What can never be applied is parked with its
/// reason and holds back only what follows on the same key, until an operator replays it.
///
/// Kafka is the transport, at least once; exactly-once effects come from PostgreSQL on both ends.
@NullMarked
package dev.daylight.messaging;

import org.jspecify.annotations.NullMarked;
