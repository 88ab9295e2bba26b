package dev.daylight.standins.world;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.standins.door.Json;
import dev.daylight.standins.event.EventSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// Tells the invented past once.
final class HistoryTelling {

    private final Path memory;
    private final EventSink sink;
    private final String listener;
    private final Clock clock;

    /// What is remembered from run to run.
    ///
    /// @param listener whom it was told
    /// @param anchor the quarter after the last one told, as of the first run
    /// @param told whether the broker has all of it
    record Memory(String listener, String anchor, boolean told) {}

    /// @param listener changes when the stack starts anew with nothing: then the past is told anew
    HistoryTelling(Path home, EventSink sink, String listener, Clock clock) {
        this.memory = home.resolve("history.json");
        this.sink = sink;
        this.listener = listener;
        this.clock = clock;
    }

    /// @return how many events were told; none when they were told before
    int tell() throws Exception {
        Memory remembered = remembered();
        if (remembered.told()) {
            return 0;
        }
        // Fixed before the first event: a run that dies in a quarter and is repeated in the next tells the same.
        remember(remembered);
        int count = 0;
        for (List<PastEvent> quarter : new SyntheticHistory(Quarter.parse(remembered.anchor())).quarters()) {
            for (List<PastEvent> wave : waves(quarter)) {
                sink.send(wave.stream().map(PastEvent::outgoing).toList());
                count += wave.size();
            }
        }
        remember(new Memory(listener, remembered.anchor(), true));
        return count;
    }

    /// First all first events, then all second ones, and so on: what is sent together has no two events of one key, so
    /// not even a failure in between can change the order of a story.
    static List<List<PastEvent>> waves(List<PastEvent> events) {
        Map<Integer, List<PastEvent>> waves = events.stream()
                .sorted(Comparator.comparing(PastEvent::at))
                .collect(Collectors.groupingBy(PastEvent::ordinal, TreeMap::new, Collectors.toList()));
        return List.copyOf(waves.values());
    }

    /// The id that the broker gave to the topic of requests when it was made; a topic made anew has another one.
    ///
    /// Topics are made by whoever runs the stack. Publishing before that would let the broker choose their shape.
    static String listenerAt(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "30000"))) {
            List<String> names = Topics.ALL.stream().map(Topic::name).toList();
            var topics = admin.describeTopics(names).allTopicNames().get();
            return topics.values().stream()
                    .filter(topic -> topic.name().equals(Topics.DATA_REQUESTS.name()))
                    .map(topic -> topic.topicId().toString())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Memory remembered() throws IOException {
        if (Files.exists(memory)) {
            Memory before = Json.read(Files.readAllBytes(memory), Memory.class);
            if (before.listener().equals(listener)) {
                return before;
            }
        }
        return new Memory(listener, Quarter.of(clock.instant()).written(), false);
    }

    private void remember(Memory now) throws IOException {
        Files.createDirectories(memory.toAbsolutePath().getParent());
        Path next = memory.resolveSibling(memory.getFileName() + ".new");
        Files.write(next, Json.write(now).getBytes(StandardCharsets.UTF_8));
        Files.move(next, memory, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
