package dev.daylight.review.outside;

import dev.daylight.local.LocalStack;
import dev.daylight.local.PackageSigner;
import dev.daylight.local.Part;
import dev.daylight.local.PartName;
import dev.daylight.local.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the service needs besides Kafka and PostgreSQL: a real object storage, an issuer of tokens, a provider.
public final class OutsideWorld implements QuarkusTestResourceLifecycleManager {

    private static final String HOME = "daylight.review-tests.home";
    private static final String PORT = "daylight.review-tests.s3-port";

    private final OidcWiremockTestResource issuer = new OidcWiremockTestResource();
    private final ProviderServer provider = new ProviderServer();
    private LocalStack stack;

    @Override
    public Map<String, String> start() {
        try {
            Path home = Files.createTempDirectory("daylight-review-tests");
            Ports ports = Ports.free();
            System.setProperty(HOME, home.toString());
            System.setProperty(PORT, Integer.toString(ports.s3()));
            stack = stack(home, ports, PartName.S3).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> configuration = new LinkedHashMap<>();
        stack(Path.of(System.getProperty(HOME)), stack.ports(), PartName.REVIEW)
                .environment(PartName.REVIEW)
                .forEach((name, value) -> {
                    if (name.startsWith("DAYLIGHT_S3") || name.startsWith("DAYLIGHT_DISCLOSURE_KEY")) {
                        configuration.put(name, value);
                    }
                });
        configuration.put("DAYLIGHT_OIDC_URL", issuer.start().get("keycloak.url") + "/realms/quarkus");
        configuration.put("DAYLIGHT_OIDC_CLIENT_SECRET", "a-secret-of-at-least-thirty-two-characters");
        configuration.put("DAYLIGHT_SEALING_KEYS", "test:" + Base64.getEncoder().encodeToString(new byte[32]));
        configuration.put(
                "DAYLIGHT_TRAIL_SIGNING_KEY", "t1:" + Base64.getEncoder().encodeToString(new byte[32]));
        configuration.put("DAYLIGHT_SEARCH_KEYS", "test:" + Base64.getEncoder().encodeToString(new byte[32]));
        configuration.put("DAYLIGHT_DEADLINE_MAILBOX", "compliance@example.org");
        configuration.put("DAYLIGHT_PROVIDER_URL", provider.start());
        configuration.put("DAYLIGHT_PROVIDER_TOKEN", ProviderServer.TOKEN);
        configuration.put("DAYLIGHT_WATERMARK_EVERY", "PT1S");
        configuration.put("DAYLIGHT_SWEEP_EVERY", "0.2s");
        configuration.put("daylight.disclosure.lease", "PT2S");
        configuration.put("daylight.disclosure.shortest-pause", "PT0.2S");
        configuration.put("daylight.disclosure.longest-pause", "PT0.4S");
        configuration.put("smallrye.jwt.sign.key.location", "privateKey.jwk");
        return configuration;
    }

    /// What a package's signature is held against, PEM.
    public static Path signer() {
        return PackageSigner.in(Path.of(System.getProperty(HOME)), Clock.systemUTC())
                .certificate();
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
        provider.stop();
        issuer.stop();
    }
}
