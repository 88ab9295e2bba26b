package dev.daylight.scanner;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// The provider's storage, NCMEC's source and a legal basis file that tests may change.
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    /// An entry whose page is broken from before the service starts, among years of good ones.
    static final String BROKEN_ENTRY = "broken-in-2019";

    private final ObjectStorage storage = new ObjectStorage();
    private final HashSharingSource source = new HashSharingSource();
    private final LegalBasisFile legalBasis = new LegalBasisFile();

    @Override
    public Map<String, String> start() {
        for (int year = 2012; year <= 2025; year++) {
            source.addAt(Instant.parse(year + "-03-01T12:00:00Z"), "good-" + year, "<md5>%032x</md5>".formatted(year));
        }
        source.addAt(Instant.parse("2019-06-01T12:00:00.500Z"), BROKEN_ENTRY, "<md5>%032x</md5>".formatted(1));
        source.breakPagesWith(BROKEN_ENTRY);
        legalBasis.restore();
        Map<String, String> configuration = new HashMap<>();
        configuration.put("DAYLIGHT_S3_URL", storage.url().toString());
        configuration.put("DAYLIGHT_S3_ACCESS_KEY", "key");
        configuration.put("DAYLIGHT_S3_SECRET_KEY", "secret");
        configuration.put("DAYLIGHT_NCMEC_URL", source.url().toString());
        configuration.put("DAYLIGHT_NCMEC_USER", HashSharingSource.USER);
        configuration.put("DAYLIGHT_NCMEC_PASSWORD", HashSharingSource.PASSWORD);
        configuration.put("DAYLIGHT_HASH_SET_EVERY", "1s");
        configuration.put("DAYLIGHT_SWEEP_EVERY", "1s");
        configuration.put("DAYLIGHT_WATERMARK_EVERY", "PT0.2S");
        configuration.put("DAYLIGHT_LEGAL_BASIS", legalBasis.path().toString());
        // Tokens are checked, without an issuer to ask: with a key that has signed none.
        configuration.put("quarkus.oidc.auth-server-url", "");
        configuration.put("quarkus.oidc.public-key", someKey());
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("daylight.hash-set.behind", "PT0S");
        configuration.put("daylight.hash-set.attempts", "2");
        configuration.put("daylight.hash-set.back-off", "PT0.001S");
        configuration.put("daylight.hash-set.skipped-again", "PT1S");
        return configuration;
    }

    private static String someKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(storage, field -> field.getType().getName().equals(ObjectStorage.class.getName()));
        injector.injectIntoFields(source, field -> field.getType().getName().equals(HashSharingSource.class.getName()));
        injector.injectIntoFields(
                legalBasis, field -> field.getType().getName().equals(LegalBasisFile.class.getName()));
    }

    @Override
    public void stop() {
        storage.close();
        source.close();
    }

    /// The operator's registry file.
    public static final class LegalBasisFile {

        private final Path path;

        LegalBasisFile() {
            try {
                path = Files.createTempFile("legal-basis", ".json");
                path.toFile().deleteOnExit();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path path() {
            return path;
        }

        /// As it is shipped.
        public void restore() {
            try (InputStream shipped = Surroundings.class.getResourceAsStream("/legal-basis.json")) {
                replace(new String(shipped.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// With one country more in the United States' jurisdiction, whose basis has no end.
        public void allow(String region) {
            try (InputStream shipped = Surroundings.class.getResourceAsStream("/legal-basis.json")) {
                replace(new String(shipped.readAllBytes()).replace("[\"US\"]", "[\"US\", \"%s\"]".formatted(region)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public void replace(String content) {
            try {
                Path next = Files.writeString(path.resolveSibling(path.getFileName() + ".next"), content);
                Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
