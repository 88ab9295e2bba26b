package dev.daylight.local;

import dev.daylight.local.Databases.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Gives a Quarkus test a real Kafka and PostgreSQL:
/// `@WithTestResource(value = KafkaAndPostgresResource.class, initArgs = @ResourceArg(name = "service", value =
/// "intake"))`.
/// Needs `quarkus-test-common` on the class path, which every Quarkus test has.
public final class KafkaAndPostgresResource implements QuarkusTestResourceLifecycleManager {

    private PartName service = PartName.INTAKE;

    @Override
    public void init(Map<String, String> arguments) {
        service = Optional.ofNullable(arguments.get("service"))
                .flatMap(PartName::labelled)
                .filter(PartName::isService)
                .orElseThrow(() -> new IllegalArgumentException(
                        "argument service must be intake, review, notification, reporting or scanner"));
    }

    @Override
    public Map<String, String> start() {
        KafkaAndPostgres servers = KafkaAndPostgres.shared();
        Database database = servers.database(service);
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("DAYLIGHT_DATABASE_URL", database.url());
        configuration.put("DAYLIGHT_DATABASE_USER", database.user());
        configuration.put("DAYLIGHT_DATABASE_PASSWORD", database.password());
        configuration.put("DAYLIGHT_KAFKA", servers.kafka());
        configuration.put("kafka.bootstrap.servers", servers.kafka());
        configuration.put("quarkus.devservices.enabled", "false");
        return configuration;
    }

    /// The servers stay for the next test class; the JVM ends them.
    @Override
    public void stop() {}
}
