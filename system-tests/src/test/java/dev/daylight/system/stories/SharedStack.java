package dev.daylight.system.stories;

import dev.daylight.local.LocalStack;
import dev.daylight.local.SampleWorld;
import dev.daylight.system.people.Cast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// One whole stack for all stories of this JVM: everything real, from nothing, on ports of its own.
final class SharedStack {

    static final Duration GRACE = Duration.ofSeconds(2);

    /// Two checkouts can be tested side by side.
    private static final int PORT_BASE =
            Integer.parseInt(System.getenv().getOrDefault("DAYLIGHT_TEST_PORT_BASE", "7200"));

    private static final Path HOME = Path.of("target", "stack").toAbsolutePath();

    private static SharedStack shared;

    private final LocalStack stack;
    private final LegalBasisFile legalBasis;

    private SharedStack(LocalStack stack, LegalBasisFile legalBasis) {
        this.stack = stack;
        this.legalBasis = legalBasis;
    }

    static synchronized SharedStack get() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    LocalStack stack() {
        return stack;
    }

    Cast cast() {
        return Cast.on(stack, Clock.systemUTC(), UUID::randomUUID);
    }

    LegalBasisFile legalBasis() {
        return legalBasis;
    }

    /// With `DAYLIGHT_KEEP_STACK=true` the stack stays up after the run and the next run takes it as it is, which
    /// makes work on one story bearable.
    private static SharedStack start() {
        boolean keep = Boolean.parseBoolean(System.getenv("DAYLIGHT_KEEP_STACK"));
        if (!keep) {
            // What a run left that was killed before its end.
            build().endLeftovers();
            forget();
        }
        LegalBasisFile legalBasis = LegalBasisFile.in(HOME);
        LocalStack stack = build();
        if (!keep) {
            // Nobody needs the data any more, so nothing is asked to tidy up.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::endLeftovers));
        }
        stack.start();
        SampleWorld.load(stack);
        return new SharedStack(stack, legalBasis);
    }

    private static LocalStack build() {
        return LocalStack.builder()
                .portBase(PORT_BASE)
                .home(HOME)
                .environment(Map.of(
                        "DAYLIGHT_NOTICE_GRACE",
                        GRACE.toString(),
                        "DAYLIGHT_EMERGENCY_DISCLOSURE",
                        "true",
                        "DAYLIGHT_NOTICE_FIRST_PAUSE",
                        "PT3S",
                        "DAYLIGHT_LEGAL_BASIS",
                        LegalBasisFile.pathIn(HOME).toString()))
                .build();
    }

    private static void forget() {
        for (String folder : List.of("data", "logs", "agencies")) {
            Path path = HOME.resolve(folder);
            if (Files.exists(path)) {
                try (Stream<Path> all = Files.walk(path)) {
                    all.sorted(Comparator.reverseOrder())
                            .forEach(each -> each.toFile().delete());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
