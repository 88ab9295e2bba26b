package dev.daylight.problems;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// An identity provider that comes and goes. It is away while the service starts.
public final class Issuer implements QuarkusTestResourceLifecycleManager {

    static final AtomicInteger INTROSPECTIONS = new AtomicInteger();
    private static HttpServer server;
    private static int port;

    @Override
    public Map<String, String> start() {
        comes();
        goes();
        return Map.of("quarkus.oidc.auth-server-url", url());
    }

    static void comes() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        answer("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token","authorization_endpoint":"%1$s/auth",
                 "introspection_endpoint":"%1$s/introspection"}""".formatted(url()));
        answer("/keys", """
                {"keys":[{"kty":"oct","kid":"known","k":"%s"}]}""".formatted("A".repeat(64)));
        server.createContext("/introspection", exchange -> {
            INTROSPECTIONS.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.start();
    }

    static void goes() {
        server.stop(0);
    }

    static String url() {
        return "http://127.0.0.1:" + port;
    }

    /// A token whose key the identity provider would have to be asked for.
    static String tokenWithNewKey() {
        return encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"new\"}")
                + "."
                + encoded(
                        "{\"iss\":\"" + url() + "\",\"sub\":\"somebody\",\"aud\":\"daylight-api\",\"exp\":9999999999}")
                + "."
                + encoded("no signature");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
