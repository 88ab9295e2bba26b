package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void freshStartForgetsDataButNeitherSecretsNorTheLogBeingWritten() throws Exception {
        // Given
        Home home = new Home(folder);
        home.demandWritable();
        String keys = Secrets.of(home).sealingKeys();
        Path fact = write(home.data(PartName.S3).resolve("bucket/object"));
        Path agencyKey = write(folder.resolve("agencies/a.key.pem"));
        Path earlierLog = write(home.log(PartName.KAFKA));
        Path ownLog = write(DetachedUp.log(home));

        // When
        home.forget();

        // Then
        assertThat(fact).doesNotExist();
        assertThat(agencyKey).doesNotExist();
        assertThat(earlierLog).doesNotExist();
        assertThat(ownLog).exists();
        assertThat(Secrets.of(home).sealingKeys()).isEqualTo(keys);
    }

    @Test
    void environmentMayMoveIt() {
        Checkout checkout = new Checkout(folder);

        assertThat(Home.of(checkout, Map.of()).path()).isEqualTo(folder.resolve(".local"));
        assertThat(Home.of(checkout, Map.of("DAYLIGHT_HOME", "/elsewhere")).path())
                .isEqualTo(Path.of("/elsewhere"));
    }

    private static Path write(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
