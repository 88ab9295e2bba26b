package dev.daylight.standins.provider;

import dev.daylight.standins.event.EventSink;
import dev.daylight.standins.event.OutgoingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingDeque;

/// Tells events one after the other and repeats each until it is acknowledged.
///
/// What waits here is also in the journal, so nothing is lost when this thread dies with its process.
final class Teller implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Teller.class.getName());
    private static final int LARGEST_BATCH = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);

    private final EventSink sink;
    private final LinkedBlockingDeque<Task> tasks = new LinkedBlockingDeque<>();
    private final Thread thread = Thread.ofVirtual().name("teller").unstarted(this::work);
    private volatile int underWay;

    /// @param before done first, repeated with the telling, so it must not mind
    /// @param afterwards done once it is acknowledged
    record Task(OutgoingEvent event, Runnable before, Runnable afterwards) {}

    Teller(EventSink sink) {
        this.sink = sink;
    }

    Teller start() {
        thread.start();
        return this;
    }

    void tell(Task task) {
        tasks.add(task);
    }

    int waiting() {
        return tasks.size() + underWay;
    }

    private void work() {
        try {
            while (true) {
                List<Task> batch = nextBatch();
                tellUntilAcknowledged(batch);
                underWay = 0;
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// As many as wait, but of each file only the first: if a batch succeeds in part, its repetition must not overtake
    /// anything.
    private List<Task> nextBatch() throws InterruptedException {
        Map<UUID, Task> batch = new LinkedHashMap<>();
        Task next = tasks.take();
        while (next != null) {
            if (batch.size() == LARGEST_BATCH || batch.containsKey(next.event().key())) {
                tasks.addFirst(next);
                break;
            }
            batch.put(next.event().key(), next);
            underWay = batch.size();
            next = tasks.poll();
        }
        return new ArrayList<>(batch.values());
    }

    private void tellUntilAcknowledged(List<Task> batch) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                batch.forEach(task -> task.before().run());
                sink.send(batch.stream().map(Task::event).toList());
                batch.forEach(task -> task.afterwards().run());
                return;
            } catch (InterruptedException closing) {
                throw closing;
            } catch (Exception away) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} events about files wait: {1}. Trying again.",
                        waiting(),
                        away.getClass().getSimpleName());
                Thread.sleep(pause);
                pause = longer(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /// Returns when nothing will be told any more.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(CLOSES_WITHIN);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
