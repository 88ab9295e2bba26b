package dev.daylight.intake.outside;

import dev.daylight.local.LocalStack;
import dev.daylight.local.MachineCertificates;
import dev.daylight.local.Part;
import dev.daylight.local.PartName;
import dev.daylight.local.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the service needs besides Kafka and PostgreSQL: a real object storage and an issuer of tokens.
public final class Outside implements QuarkusTestResourceLifecycleManager {

    public static final String NEWEST_KEY = "test:" + Base64.getEncoder().encodeToString(new byte[32]);
    /// Still opens what it wrapped.
    public static final String OLDER_KEY =
            "older:" + Base64.getEncoder().encodeToString("o".repeat(32).getBytes(StandardCharsets.US_ASCII));

    public static final String RECEIPT_KEY = "test:" + Base64.getEncoder().encodeToString(new byte[32]);

    static final String HOME = "daylight.intake-tests.home";
    private static final String PORT = "daylight.intake-tests.s3-port";

    private final OidcWiremockTestResource issuer = new OidcWiremockTestResource();
    private LocalStack stack;

    @Override
    public Map<String, String> start() {
        try {
            Path home = Files.createTempDirectory("daylight-intake-tests");
            Ports ports = Ports.free();
            System.setProperty(HOME, home.toString());
            System.setProperty(PORT, Integer.toString(ports.s3()));
            stack = stack(home, ports, PartName.S3).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> configuration = new LinkedHashMap<>();
        // The stack tells a service where its storage is and how to enter it.
        stack(Path.of(System.getProperty(HOME)), stack.ports(), PartName.INTAKE)
                .environment(PartName.INTAKE)
                .forEach((name, value) -> {
                    if (name.startsWith("DAYLIGHT_S3")) {
                        configuration.put(name, value);
                    }
                });
        configuration.put("DAYLIGHT_OIDC_URL", issuer.start().get("keycloak.url") + "/realms/quarkus");
        configuration.put("DAYLIGHT_OIDC_CLIENT_SECRET", "a-secret-of-at-least-thirty-two-characters");
        configuration.put("DAYLIGHT_SEALING_KEYS", NEWEST_KEY + "," + OLDER_KEY);
        configuration.put("DAYLIGHT_INDEX_KEYS", "test:" + Base64.getEncoder().encodeToString(new byte[32]));
        configuration.put("DAYLIGHT_SERVICE_HOSTS", "cloud.example, Share.Cloud.example");
        // The tests say themselves when papers are looked for.
        configuration.put("DAYLIGHT_SWEEP_EVERY", "1h");
        // Small enough to be exceeded by a test, large enough for every other one.
        configuration.put("DAYLIGHT_INSTRUMENT_LIMIT_BYTES", "1048576");
        configuration.put("DAYLIGHT_WATERMARK_EVERY", "PT1S");
        MachineCertificates certificates = Machines.certificates(Path.of(System.getProperty(HOME)));
        configuration.put("DAYLIGHT_TLS_KEY_STORE", certificates.server().toString());
        configuration.put("DAYLIGHT_TLS_KEY_STORE_PASSWORD", certificates.password());
        configuration.put("DAYLIGHT_TLS_TRUST_STORE", certificates.trust().toString());
        configuration.put("DAYLIGHT_TLS_TRUST_STORE_PASSWORD", certificates.password());
        configuration.put("DAYLIGHT_RECEIPT_SIGNING_KEY", RECEIPT_KEY);
        // A webhook's receiver of this machine, known by the same authority.
        int receiver = Receiver.choosePort();
        configuration.put("DAYLIGHT_WEBHOOK_PORTS", "443," + receiver);
        configuration.put("DAYLIGHT_WEBHOOK_ALLOWED_PRIVATE_NETWORKS", "127.0.0.1/32,::1/128");
        configuration.put("DAYLIGHT_WEBHOOK_TRUST_STORE", certificates.trust().toString());
        configuration.put("DAYLIGHT_WEBHOOK_TRUST_STORE_PASSWORD", certificates.password());
        configuration.put("DAYLIGHT_WEBHOOK_TIME_LIMIT", "PT2S");
        configuration.put("DAYLIGHT_WEBHOOK_EVERY", "0.2s");
        // Tests of pages carry a time of sign-in that was fixed when they were compiled.
        configuration.put("DAYLIGHT_FILING_WITHIN", "P36500D");
        configuration.put("DAYLIGHT_COLLECTION_WITHIN", "P36500D");
        // At every piece, so that a test need not wait.
        configuration.put("DAYLIGHT_DELIVERY_LOOK_AGAIN_EVERY", "PT0S");
        configuration.put("quarkus.http.test-ssl-port", "0");
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("smallrye.jwt.sign.key.location", "privateKey.jwk");
        return configuration;
    }

    /// To be killed and started again.
    public static Part objectStorage() {
        int port = Integer.parseInt(System.getProperty(PORT));
        Ports ports = new Ports(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, port, 0, 0, 0, 0);
        return stack(Path.of(System.getProperty(HOME)), ports, PartName.S3).part(PartName.S3);
    }

    private static LocalStack stack(Path home, Ports ports, PartName part) {
        return LocalStack.builder()
                .home(home)
                .ports(ports)
                .parts(part)
                .withoutDurability()
                .build();
    }

    @Override
    public void stop() {
        stack.close();
        issuer.stop();
    }
}
