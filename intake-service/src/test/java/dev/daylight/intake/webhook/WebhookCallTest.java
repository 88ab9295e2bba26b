package dev.daylight.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.webhook.Attempt.Answered;
import dev.daylight.intake.webhook.Attempt.Failed;
import dev.daylight.intake.webhook.Attempt.Failure;
import dev.daylight.local.MachineCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a real server inside, which nobody from outside may reach.
class WebhookCallTest {

    private static final List<Network> ONLY_PUBLIC = List.of();
    private static final List<Network> THIS_SERVER = List.of(Network.of("127.0.0.1/32"));
    /// For whoever answers: a busy machine takes its time for a handshake.
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration SHORT = Duration.ofMillis(900);

    @TempDir
    static Path home;

    private static SSLContext tls;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private SSLServerSocket inside;

    /// What the server does with a connection after it has read the request.
    private interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    /// Gives one answer after the other, the last one for ever.
    private static final class ScriptedResolver implements HostResolver {
        private final Deque<List<InetAddress>> answers = new ArrayDeque<>();
        private int asked;

        ScriptedResolver then(String... addresses) {
            answers.add(
                    List.of(addresses).stream().map(WebhookCallTest::address).toList());
            return this;
        }

        @Override
        public List<InetAddress> addresses(String host) {
            asked++;
            return answers.size() > 1 ? answers.poll() : answers.peek();
        }
    }

    @BeforeEach
    void aServerInside() throws Exception {
        if (tls == null) {
            tls = tls();
        }
        inside = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 50, address("127.0.0.1"));
    }

    @AfterEach
    void close() throws IOException {
        over.countDown();
        inside.close();
    }

    @Test
    void whatIsAllowedIsReachedWithTheWholeMessage() {
        serve(answering("HTTP/1.1 204 No Content\r\n\r\n"));

        Attempt attempt = call(new ScriptedResolver().then("127.0.0.1"), THIS_SERVER);

        assertThat(attempt).isEqualTo(new Answered(204));
        assertThat(attempt.succeeded()).isTrue();
        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("POST /hook?a=1 HTTP/1.1\r\nHost: localhost:" + inside.getLocalPort() + "\r\n")
                .contains("\r\nContent-Length: 2\r\n", "\r\nSignature: daylight=:eA==:\r\n")
                .endsWith("\r\n\r\n{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "::1",
                "::ffff:127.0.0.1",
                "169.254.169.254",
                "10.0.0.1",
                "64:ff9b::7f00:1"
            })
    void aNameThatLeadsInsideIsNotCalled(String address) {
        serve(answering("HTTP/1.1 204 No Content\r\n\r\n"));

        Attempt attempt = call(new ScriptedResolver().then(address), ONLY_PUBLIC);

        assertThat(attempt).isEqualTo(new Failed(Failure.ADDRESS_NOT_ALLOWED));
        assertThat(requests).isEmpty();
    }

    @Test
    void aNameWithOneFootInsideIsNotCalledAtAll() {
        assertThat(call(new ScriptedResolver().then("1.1.1.1", "127.0.0.1"), ONLY_PUBLIC))
                .isEqualTo(new Failed(Failure.ADDRESS_NOT_ALLOWED));
    }

    @Test
    void aNameThatWasPublicWhenItWasEnrolledIsLookedAtAgain() {
        // Given
        serve(answering("HTTP/1.1 204 No Content\r\n\r\n"));
        ScriptedResolver rebinding = new ScriptedResolver().then("1.1.1.1").then("127.0.0.1");
        WebhookCall call = new WebhookCall(rebinding, new PublicAddresses(ONLY_PUBLIC), tls.getSocketFactory(), LIMIT);

        // When
        assertThat(call.leadsOutside("localhost")).isTrue();
        Attempt attempt = post(call);

        // Then
        assertThat(attempt).isEqualTo(new Failed(Failure.ADDRESS_NOT_ALLOWED));
        assertThat(requests).isEmpty();
    }

    @Test
    void theCallGoesToTheAddressThatWasLookedAtAndToNoOther() {
        // Given: a second answer that would lead somewhere else
        serve(answering("HTTP/1.1 200 OK\r\n\r\n"));
        ScriptedResolver rebinding = new ScriptedResolver().then("127.0.0.1").then("127.0.0.2");

        // When
        Attempt attempt = call(rebinding, THIS_SERVER);

        // Then
        assertThat(attempt).isEqualTo(new Answered(200));
        assertThat(rebinding.asked).isEqualTo(1);
    }

    @Test
    void aRedirectIsAnAnswerAndNoWay() throws Exception {
        // Given
        try (SSLServerSocket secret =
                (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 50, address("127.0.0.1"))) {
            secret.setSoTimeout(300);
            serve(answering("HTTP/1.1 307 Temporary Redirect\r\nLocation: https://localhost:" + secret.getLocalPort()
                    + "/\r\n\r\n"));

            // When
            Attempt attempt = call(new ScriptedResolver().then("127.0.0.1"), THIS_SERVER);

            // Then
            assertThat(attempt).isEqualTo(new Answered(307));
            assertThat(attempt.succeeded()).isFalse();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(secret::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() {
        serve(answering("HTTP/1.1 204 No Content\r\n\r\n"));
        WebhookCall call = new WebhookCall(
                new ScriptedResolver().then("127.0.0.1"),
                new PublicAddresses(THIS_SERVER),
                tls.getSocketFactory(),
                LIMIT);

        Attempt attempt = call.post(url("agency.example"), Map.of(), new byte[0]);

        assertThat(attempt).isEqualTo(new Failed(Failure.TLS_FAILED));
        assertThat(requests).isEmpty();
    }

    @Test
    void whoSaysNothingIsLeftAfterTheLimit() {
        serve(_ -> over.await());

        assertLate();
    }

    @Test
    void whoSpeaksOneLetterNowAndThenIsLeftAfterTheLimitToo() {
        serve(out -> {
            do {
                out.write('H');
                out.flush();
            } while (!over.await(100, TimeUnit.MILLISECONDS));
        });

        assertLate();
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        serve(answering("H".repeat(100_000)));

        assertThat(call(new ScriptedResolver().then("127.0.0.1"), THIS_SERVER))
                .isEqualTo(new Failed(Failure.NOT_UNDERSTOOD));
    }

    @Test
    void whatIsNoHttpIsNoSuccess() {
        serve(answering("220 mail.example ESMTP\r\n"));

        assertThat(call(new ScriptedResolver().then("127.0.0.1"), THIS_SERVER))
                .isEqualTo(new Failed(Failure.NOT_UNDERSTOOD));
    }

    @Test
    void aHostThatNobodyKnowsIsNoAccident() {
        WebhookCall call = new WebhookCall(
                host -> {
                    throw new UnknownHostException(host);
                },
                new PublicAddresses(ONLY_PUBLIC),
                tls.getSocketFactory(),
                LIMIT);

        assertThat(post(call)).isEqualTo(new Failed(Failure.HOST_UNKNOWN));
        assertThat(call.leadsOutside("nobody.example")).isFalse();
    }

    private void assertLate() {
        Instant begun = Instant.now();

        Attempt attempt = post(new WebhookCall(
                new ScriptedResolver().then("127.0.0.1"),
                new PublicAddresses(THIS_SERVER),
                tls.getSocketFactory(),
                SHORT));

        assertThat(attempt).isEqualTo(new Failed(Failure.TIMED_OUT));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    private Attempt call(HostResolver resolver, List<Network> allowed) {
        return post(new WebhookCall(resolver, new PublicAddresses(allowed), tls.getSocketFactory(), LIMIT));
    }

    private Attempt post(WebhookCall call) {
        return call.post(
                url("localhost"), Map.of("Signature", "daylight=:eA==:"), "{}".getBytes(StandardCharsets.US_ASCII));
    }

    private WebhookAddress url(String host) {
        int port = inside.getLocalPort();
        return WebhookAddress.read("https://" + host + ":" + port + "/hook?a=1", Set.of(port))
                .orElseThrow();
    }

    private static Behaviour answering(String answer) {
        return out -> out.write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    private void serve(Behaviour behaviour) {
        Thread.ofVirtual().start(() -> {
            while (!inside.isClosed()) {
                try (SSLSocket socket = (SSLSocket) inside.accept()) {
                    requests.add(request(socket.getInputStream()));
                    behaviour.answer(socket.getOutputStream());
                    socket.getOutputStream().flush();
                } catch (IOException | InterruptedException gone) {
                    // The caller went away, or the test is over.
                }
            }
        });
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith("\r\n\r\n{}")) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no whole request");
            }
            text.append((char) read);
        }
        return text.toString();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext tls() throws Exception {
        MachineCertificates certificates = MachineCertificates.in(home, Clock.systemUTC());
        char[] password = certificates.password().toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(certificates.server(), password), password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(certificates.trust(), password));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Path file, char[] password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }
}
