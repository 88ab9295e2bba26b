package dev.daylight.local;

import dev.daylight.local.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/// One Kafka broker that is its own controller.
record KafkaPlan(Ground ground) implements PartPlan {

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(data());
        Files.writeString(configuration(), properties(data()));
        if (Files.exists(data().resolve("meta.properties"))) {
            return;
        }
        Path formatted = ground.cache().once("formatted-" + release(), this::format);
        try (Stream<Path> files = Files.list(formatted)) {
            // The file that marks the folder as formatted goes last: a half copied folder is formatted again.
            for (Path file : files.sorted().toList()) {
                Files.copy(file, data().resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public List<String> command() {
        return JavaCommand.withHeap(256)
                .rememberingClassesIn(archive())
                .with("-Dlog4j2.level=WARN")
                .main(jars(), "kafka.Kafka", configuration().toString());
    }

    @Override
    public Optional<ClassArchive> classes() {
        return Optional.of(archive());
    }

    @Override
    public boolean isReady() {
        return Probe.listens(ground.ports().kafka());
    }

    @Override
    public void settle() throws InterruptedException {
        KafkaTopics.create("127.0.0.1:" + ground.ports().kafka());
    }

    private void format(Path folder) throws IOException, InterruptedException {
        Path file = ground.home().run().resolve("kafka-format.properties");
        Path log = ground.home().log(PartName.KAFKA);
        Files.writeString(file, properties(folder));
        List<String> format = JavaCommand.withHeap(128)
                .main(
                        jars(),
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        file.toString());
        int exit = new Launch(format, Map.of(), ground.home().run(), log)
                .run(ground.home().pidFile("kafka-format"));
        if (exit != 0) {
            throw new IOException("Kafka could not format its folder, see " + log);
        }
    }

    private String properties(Path logs) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=4194304
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                """.formatted(ground.ports().kafka(), ground.ports().kafkaController(), logs);
    }

    private Path data() {
        return ground.home().data(PartName.KAFKA);
    }

    private Path configuration() {
        return ground.home().run().resolve("kafka.properties");
    }

    private String release() {
        return jars().stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.matches("kafka_.*\\.jar"))
                .findFirst()
                .orElseThrow()
                .replace(".jar", "");
    }

    private List<Path> jars() {
        return ground.checkout().part("kafka");
    }

    private ClassArchive archive() {
        return ground.classes(PartName.KAFKA, jars());
    }
}
