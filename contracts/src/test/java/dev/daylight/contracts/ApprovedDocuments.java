package dev.daylight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that say the same as the code and are frozen until somebody approves a change:
/// `./mvnw -pl contracts test -Dapprove` writes them anew, and the diff is what the reviewer looks at.
final class ApprovedDocuments {

    private ApprovedDocuments() {}

    static void verify(Path file, String text) throws IOException {
        if (System.getProperty("approve") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("run with -Dapprove to write it").exists();
        assertThat(Files.readString(file)).isEqualTo(text);
    }
}
