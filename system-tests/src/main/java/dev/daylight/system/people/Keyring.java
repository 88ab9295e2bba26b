package dev.daylight.system.people;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What the people of a story hold in their hands and the system under test never gives out: the agencies' private
/// keys, the provider's own token, the password of the hash-sharing service. All of it lies in the stack's home folder.
public final class Keyring {

    private final Path home;

    Keyring(Path home) {
        this.home = home;
    }

    /// @param agency `a` or `b`
    public AgencyKey agencyKey(String agency) {
        return AgencyKey.read(home.resolve("agencies").resolve(agency + ".key.pem"));
    }

    String providerToken() {
        return secret("provider.token");
    }

    private String secret(String name) {
        Path file = home.resolve("secrets.properties");
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new NotSo("the stack's secrets in " + file, e.toString());
        }
        String value = secrets.getProperty(name);
        if (value == null) {
            throw new NotSo("a secret named " + name, "none");
        }
        return value;
    }
}
