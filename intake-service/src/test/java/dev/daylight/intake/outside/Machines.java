package dev.daylight.intake.outside;

import static io.restassured.RestAssured.given;

import dev.daylight.local.MachineCertificates;
import io.restassured.specification.RequestSpecification;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.ConfigProvider;

/// Calls with a client certificate, as agencies' programs do.
public final class Machines {

    private Machines() {}

    /// On the TLS door, as the program with this certificate.
    public static RequestSpecification with(String client) {
        MachineCertificates certificates = certificates();
        return withoutCertificate().keyStore(certificates.client(client).toString(), certificates.password());
    }

    /// On the TLS door, as nobody.
    public static RequestSpecification withoutCertificate() {
        MachineCertificates certificates = certificates();
        return given().baseUri("https://127.0.0.1")
                .port(ConfigProvider.getConfig().getValue("quarkus.http.test-ssl-port", Integer.class))
                .trustStore(certificates.trust().toString(), certificates.password());
    }

    /// For other clients than this one: believes the TLS door, and shows this certificate.
    public static SSLContext tls(String client) {
        MachineCertificates certificates = certificates();
        char[] password = certificates.password().toCharArray();
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(KeyStore.getInstance(certificates.client(client).toFile(), password), password);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(KeyStore.getInstance(certificates.trust().toFile(), password));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a token is bound to (RFC 8705).
    public static String thumbprint(String client) {
        MachineCertificates certificates = certificates();
        try (InputStream file = Files.newInputStream(certificates.client(client))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, certificates.password().toCharArray());
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(store.getCertificate(client).getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MachineCertificates certificates() {
        return certificates(Path.of(System.getProperty(Outside.HOME)));
    }

    static MachineCertificates certificates(Path home) {
        return MachineCertificates.in(home, Clock.systemUTC());
    }
}
