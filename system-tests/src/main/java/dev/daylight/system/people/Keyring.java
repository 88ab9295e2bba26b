package dev.daylight.system.people;

import dev.daylight.local.LocalStack;
import dev.daylight.local.MachineCertificates;
import dev.daylight.local.PartName;
import dev.daylight.local.SampleWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// What the people of a story hold in their hands and the system under test never gives out: the agencies' private
/// keys, and the provider's own token.
public final class Keyring {

    private final LocalStack stack;

    Keyring(LocalStack stack) {
        this.stack = stack;
    }

    /// @param agency `a` or `b`
    public AgencyKey agencyKey(String agency) {
        return AgencyKey.read(SampleWorld.agencies(stack).resolve(agency + ".key.pem"));
    }

    /// TLS as a program with this certificate speaks it; without a name, as one that has none.
    ///
    /// @param client name of the certificate, empty for none
    SSLContext tls(String client) {
        MachineCertificates certificates = SampleWorld.certificates(stack);
        char[] password = certificates.password().toCharArray();
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(certificates.trust(), password));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(client.isEmpty() ? null : store(certificates.client(client), password), password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the certificates of the local stack cannot be used", e);
        }
    }

    private static KeyStore store(Path file, char[] password) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file.toFile(), password);
    }

    public String providerToken() {
        String token = stack.environment(PartName.PROVIDER).get("DAYLIGHT_PROVIDER_TOKEN");
        if (token == null) {
            throw new NotSo("the provider's token in the stack's settings", "none");
        }
        return token;
    }
}
