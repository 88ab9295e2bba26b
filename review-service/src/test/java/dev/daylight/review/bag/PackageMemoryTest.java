package dev.daylight.review.bag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.review.outside.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./dev bench review` does the same with two gigabytes.
class PackageMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void aPackageOfEightTimesTheHeapIsMade() throws Exception {
        String said = Tool.run(
                folder,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LittleHeap.class.getName(),
                "256000");

        assertThat(said).contains("256000 records");
    }
}
