package dev.daylight.intake.outside;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.daylight.local.MachineCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// An agency's program that listens for webhooks, over TLS, at the only port of this machine that the tests' service
/// may call.
public final class Receiver implements AutoCloseable {

    private static final String PORT = "daylight.intake-tests.receiver-port";

    private final HttpsServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile String location = "";

    /// A request as it arrived; header names in lower case.
    public record Call(String target, Map<String, String> headers, String body) {}

    public Receiver() {
        try {
            server = HttpsServer.create(new InetSocketAddress("127.0.0.1", Integer.getInteger(PORT)), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", exchange -> {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(), String.join(", ", values)));
            byte[] body = exchange.getRequestBody().readAllBytes();
            calls.add(new Call(exchange.getRequestURI().toString(), headers, new String(body, StandardCharsets.UTF_8)));
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().add("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    static int choosePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            System.setProperty(PORT, Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String url() {
        return "https://localhost:" + Integer.getInteger(PORT) + "/hooks?for=daylight";
    }

    public void answers(int next) {
        status = next;
    }

    public void redirectsTo(String url) {
        status = 307;
        location = url;
    }

    public List<Call> calls() {
        return calls;
    }

    private static SSLContext tls() throws IOException, GeneralSecurityException {
        MachineCertificates certificates =
                MachineCertificates.in(Path.of(System.getProperty(Outside.HOME)), Clock.systemUTC());
        char[] password = certificates.password().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(certificates.server())) {
            store.load(file, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
