package dev.daylight.intake.webhook;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where webhooks may lead, as the operator has it. Read at start.
@Startup
@ApplicationScoped
class WebhookSettings {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    private final Set<Integer> ports;
    private final List<Network> networks;
    private final SSLSocketFactory tls;
    private final Duration timeLimit;

    WebhookSettings(
            @ConfigProperty(name = "daylight.webhook.ports") Set<Integer> ports,
            @ConfigProperty(name = "daylight.webhook.allowed-private-networks") Optional<List<String>> networks,
            @ConfigProperty(name = "daylight.webhook.trust-store") Optional<Path> trustStore,
            @ConfigProperty(name = "daylight.webhook.trust-store-password") Optional<String> password,
            @ConfigProperty(name = "daylight.webhook.time-limit") Duration timeLimit) {
        if (timeLimit.isNegative() || timeLimit.isZero() || timeLimit.compareTo(LONGEST_CALL) > 0) {
            throw new IllegalStateException(
                    "daylight.webhook.time-limit has to be more than nothing and at most 20 s.");
        }
        this.ports = Set.copyOf(ports);
        this.networks = networks.orElse(List.of()).stream().map(Network::of).toList();
        this.tls = trustStore.map(store -> trusting(store, password.orElse(""))).orElseGet(() ->
                (SSLSocketFactory) SSLSocketFactory.getDefault());
        this.timeLimit = timeLimit;
    }

    Set<Integer> ports() {
        return ports;
    }

    @Produces
    @Singleton
    WebhookCall call(HostResolver resolver) {
        return new WebhookCall(resolver, new PublicAddresses(networks), tls, timeLimit);
    }

    /// Authorities in that file instead of those that the Java platform trusts.
    private static SSLSocketFactory trusting(Path trustStore, String password) {
        try (InputStream file = Files.newInputStream(trustStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("daylight.webhook.trust-store cannot be read.", e);
        }
    }
}
