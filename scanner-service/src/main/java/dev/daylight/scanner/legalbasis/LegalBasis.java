package dev.daylight.scanner.legalbasis;

import dev.daylight.contracts.storage.ServiceKind;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The living legal basis. A registry that cannot be read allows nothing: files wait until it can.
@ApplicationScoped
public class LegalBasis {

    private static final Logger LOG = Logger.getLogger(LegalBasis.class);

    private final LegalBasisConfig config;
    private final LegalBasisChanges changes;
    private final Clock clock;
    private volatile Known known = new Known("", null, "not read yet");

    LegalBasis(LegalBasisConfig config, LegalBasisChanges changes, Clock clock) {
        this.config = config;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param sha256 of the file's content
    /// @param registry null when it cannot be read
    private record Known(
            String sha256,
            @Nullable Registry registry,
            @Nullable String problem) {}

    /// Before the first upload is consumed. A provider that names an unreadable registry must not run on another one.
    void readAtStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        readAgain();
        if (known.registry() == null) {
            throw new IllegalStateException("The legal basis registry cannot be read: " + known.problem());
        }
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() {
        try {
            byte[] json =
                    config.file().isPresent() ? Files.readAllBytes(config.file().get()) : RegistryJson.shipped();
            String sha256 = sha256(json);
            if (!sha256.equals(known.sha256())) {
                known = new Known(sha256, RegistryJson.read(json), null);
                LOG.infof("legal basis registry read sha256=%s", sha256);
            }
        } catch (IOException e) {
            if (known.problem() == null) {
                LOG.errorf(
                        "legal basis registry cannot be read, nothing is scanned until it can cause=%s",
                        e.getMessage());
            }
            // The digest is forgotten as well, so that the same content is tried again.
            known = new Known("", null, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        Registry registry = known.registry();
        changes.seen(known.sha256(), registry == null ? List.of() : registry.livingIds(clock.instant()));
    }

    /// The entry that allows scanning this service's files of this region now.
    public Optional<LegalBasisEntry> living(ServiceKind service, String region) {
        Registry registry = known.registry();
        return registry == null ? Optional.empty() : registry.living(service, region, clock.instant());
    }

    public LegalBasisState state() {
        Registry registry = known.registry();
        if (registry == null) {
            return new LegalBasisState(false, "", List.of());
        }
        return new LegalBasisState(
                true,
                registry.version(),
                registry.entries().stream()
                        .map(entry -> new LegalBasisState.Entry(entry, registry.lives(entry, clock.instant())))
                        .toList());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
