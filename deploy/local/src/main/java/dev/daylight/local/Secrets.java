package dev.daylight.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/// What the parts of one stack must know and nobody else may: drawn at random once per home folder, and kept, since
/// stored data can only be read with them.
final class Secrets {

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets of(Home home) {
        Path file = home.path().resolve("secrets.properties");
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            if (complete(values)) {
                write(file, values);
            }
        } catch (IOException e) {
            throw new StackProblem("The secrets in " + file + " cannot be read or written.", e);
        }
        return new Secrets(values);
    }

    String databasePassword(String role) {
        return get("database." + role);
    }

    String s3AccessKey() {
        return get("s3.access-key");
    }

    String s3SecretKey() {
        return get("s3.secret-key");
    }

    /// `id:base64` as the services take it.
    String sealingKeys() {
        return get("sealing.keys");
    }

    /// `id:base64`, of keys by which intake finds what is sealed.
    String indexKeys() {
        return get("index.keys");
    }

    /// `id:base64`, of keys by which review finds words of what is sealed.
    String searchKeys() {
        return get("search.keys");
    }

    /// `id:base64` as intake takes it.
    String receiptSigningKey() {
        return get("receipt.signing-key");
    }

    /// `id:base64` as review takes it.
    String trailSigningKey() {
        return get("trail.signing-key");
    }

    String providerToken() {
        return get("provider.token");
    }

    String ncmecPassword() {
        return get("ncmec.password");
    }

    String keycloakAdminPassword() {
        return get("keycloak.admin-password");
    }

    private String get(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("no secret " + key);
        }
        return value;
    }

    /// Adds what is missing, so that a newer version may need more than an older one has written.
    private static boolean complete(Properties values) {
        SecureRandom random = new SecureRandom();
        boolean added = false;
        for (String role : Databases.ALL_ROLES) {
            added |= absent(values, "database." + role, hex(random));
        }
        added |= absent(values, "s3.access-key", "local-" + hex(random).substring(0, 12));
        added |= absent(values, "s3.secret-key", hex(random));
        byte[] key = new byte[32];
        random.nextBytes(key);
        added |= absent(values, "sealing.keys", "k1:" + Base64.getEncoder().encodeToString(key));
        byte[] indexKey = new byte[32];
        random.nextBytes(indexKey);
        added |= absent(values, "index.keys", "i1:" + Base64.getEncoder().encodeToString(indexKey));
        byte[] searchKey = new byte[32];
        random.nextBytes(searchKey);
        added |= absent(values, "search.keys", "w1:" + Base64.getEncoder().encodeToString(searchKey));
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        added |= absent(
                values, "receipt.signing-key", "r1:" + Base64.getEncoder().encodeToString(seed));
        byte[] trailSeed = new byte[32];
        random.nextBytes(trailSeed);
        added |= absent(values, "trail.signing-key", "t1:" + Base64.getEncoder().encodeToString(trailSeed));
        added |= absent(values, "provider.token", hex(random));
        added |= absent(values, "ncmec.password", hex(random));
        added |= absent(values, "keycloak.admin-password", hex(random));
        return added;
    }

    private static boolean absent(Properties values, String key, String value) {
        return values.putIfAbsent(key, value) == null;
    }

    private static String hex(SecureRandom random) {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Path file, Properties values) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        // Created with the narrow mode: never readable by others, not even for a moment.
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(next)) {
            values.store(writer, "secrets of this local stack only");
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
