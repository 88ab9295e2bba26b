package dev.daylight.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Object storage over a plain folder, by S3Proxy.
record StoragePlan(Ground ground) implements PartPlan {

    private static final List<String> BUCKETS = List.of("daylight-documents", "daylight-packages", "provider-uploads");

    @Override
    public void prepare() throws IOException {
        for (String bucket : BUCKETS) {
            // A folder here is a bucket there.
            Files.createDirectories(ground.home().data(PartName.S3).resolve(bucket));
        }
        Files.writeString(configuration(), "");
        Home.onlyForOwner(configuration());
        Files.writeString(configuration(), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(
                        ground.ports().url(PartName.S3),
                        ground.secrets().s3AccessKey(),
                        ground.secrets().s3SecretKey(),
                        ground.home().data(PartName.S3)));
        // Without a configuration it logs every request in full.
        Files.writeString(logging(), """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d{ISO8601} %-5level %logger{20} %msg%n</pattern></encoder>
                  </appender>
                  <root level="WARN"><appender-ref ref="out"/></root>
                </configuration>
                """);
    }

    @Override
    public List<String> command() {
        return JavaCommand.withHeap(96)
                .rememberingClassesIn(archive())
                .with("-Dlogback.configurationFile=" + logging())
                .main(
                        ground.checkout().part("s3proxy"),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        configuration().toString());
    }

    @Override
    public Optional<ClassArchive> classes() {
        return Optional.of(archive());
    }

    @Override
    public boolean isReady() {
        return Probe.status(ground.ports().url(PartName.S3) + "/") != 0;
    }

    private Path configuration() {
        return ground.home().run().resolve("s3proxy.properties");
    }

    private Path logging() {
        return ground.home().run().resolve("s3proxy-logback.xml");
    }

    private ClassArchive archive() {
        return ground.classes(PartName.S3, ground.checkout().part("s3proxy"));
    }
}
