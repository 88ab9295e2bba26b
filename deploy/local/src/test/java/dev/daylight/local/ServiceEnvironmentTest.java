package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @TempDir
    Path folder;

    private Secrets secrets;
    private ServiceEnvironment environment;

    @BeforeEach
    void aStackAtBase9000() {
        secrets = Secrets.of(new Home(folder));
        environment = new ServiceEnvironment(Ports.from(9000), secrets);
    }

    @Test
    void everyServiceIsToldItsOwnPortAndDatabaseAndWhereKafkaAndTheRealmAre() {
        assertThat(environment.of(PartName.REVIEW))
                .containsEntry("QUARKUS_HTTP_PORT", "9002")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("DAYLIGHT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:9023/review")
                .containsEntry("DAYLIGHT_DATABASE_USER", "review")
                .containsEntry("DAYLIGHT_DATABASE_PASSWORD", secrets.databasePassword("review"))
                .containsEntry("DAYLIGHT_KAFKA", "127.0.0.1:9021")
                .containsEntry("DAYLIGHT_OIDC_URL", "http://127.0.0.1:9024/realms/daylight")
                .containsEntry("DAYLIGHT_OIDC_CLIENT_SECRET", "review-service-secret");
    }

    @Test
    void noticesGoSoonAndByTheMailServerOfThisMachineWhichSpeaksNoTls() {
        assertThat(environment.of(PartName.NOTIFICATION))
                .containsEntry("DAYLIGHT_SMTP_HOST", "127.0.0.1")
                .containsEntry("DAYLIGHT_SMTP_PORT", "9027")
                .containsEntry("DAYLIGHT_SMTP_TLS", "WHEN_OFFERED")
                .containsEntry("DAYLIGHT_NOTICE_GRACE", System.getenv().getOrDefault("DAYLIGHT_NOTICE_GRACE", "PT3S"))
                .containsEntry("DAYLIGHT_PUBLIC_URL", "http://127.0.0.1:9003");
    }

    /// A secret that nobody reads is a secret in one place too many.
    @Test
    void aServiceIsToldNothingThatItDoesNotRead() throws IOException {
        Path root = Checkout.find().root();
        String everyService =
                Files.readString(root.resolve("messaging/src/main/resources/META-INF/microprofile-config.properties"));
        for (PartName service : PartName.SERVICES) {
            String own = Files.readString(
                    root.resolve(service.label() + "-service/src/main/resources/application.properties"));
            assertThat(environment.of(service).keySet())
                    .as(service.label())
                    .filteredOn(variable -> variable.startsWith("DAYLIGHT_"))
                    .isNotEmpty()
                    .allMatch(variable -> (own + everyService).matches("(?s).*\\$\\{" + variable + "[:}].*"));
        }
    }

    @Test
    void noServiceLearnsTheDatabasePasswordOfAnother() {
        for (PartName service : PartName.SERVICES) {
            for (PartName other : PartName.SERVICES) {
                if (service != other) {
                    assertThat(environment.of(service).values())
                            .doesNotContain(secrets.databasePassword(other.label()));
                }
            }
        }
    }

    @Test
    void noServiceLearnsWhereAnotherListens() {
        Ports ports = Ports.from(9000);
        for (PartName service : PartName.SERVICES) {
            Map<String, String> told = environment.of(service);
            PartName.SERVICES.stream()
                    .filter(other -> other != service)
                    .forEach(other -> assertThat(told.values()).doesNotContain(ports.url(other)));
        }
    }

    @Test
    void onlyWhoWorksWithTheProviderHoldsItsToken() {
        for (PartName service : PartName.SERVICES) {
            boolean knows = environment.of(service).containsKey("DAYLIGHT_PROVIDER_TOKEN");
            assertThat(knows).isEqualTo(service == PartName.REVIEW || service == PartName.NOTIFICATION);
        }
    }

    @Test
    void onlyAServiceHasSuchAnEnvironment() {
        assertThatThrownBy(() -> environment.of(PartName.KAFKA)).isInstanceOf(IllegalArgumentException.class);
    }
}
