package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void areDrawnOnceAndKept() {
        Home home = new Home(folder);

        assertThat(Secrets.of(home).sealingKeys()).isEqualTo(Secrets.of(home).sealingKeys());
        assertThat(Secrets.of(home).databasePassword("review"))
                .isEqualTo(Secrets.of(home).databasePassword("review"))
                .isNotEqualTo(Secrets.of(home).databasePassword("intake"));
    }

    @Test
    void differFromHomeToHome() {
        assertThat(Secrets.of(new Home(folder.resolve("one"))).providerToken())
                .isNotEqualTo(Secrets.of(new Home(folder.resolve("two"))).providerToken());
    }

    @Test
    void canBeReadByTheirOwnerOnly() throws Exception {
        Secrets.of(new Home(folder));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void stayWhatTheyWereWhenANewerVersionNeedsMore() throws Exception {
        // Given
        Properties older = new Properties();
        older.setProperty("sealing.keys", "k1:kept");
        try (var writer = Files.newBufferedWriter(folder.resolve("secrets.properties"))) {
            older.store(writer, null);
        }

        // When
        Secrets secrets = Secrets.of(new Home(folder));

        // Then
        assertThat(secrets.sealingKeys()).isEqualTo("k1:kept");
        assertThat(secrets.s3SecretKey()).isNotBlank();
    }

    @Test
    void sealingKeyIsNamedAndHas256Bits() {
        String[] key = Secrets.of(new Home(folder)).sealingKeys().split(":");

        assertThat(key[0]).isEqualTo("k1");
        assertThat(Base64.getDecoder().decode(key[1])).hasSize(32);
    }
}
