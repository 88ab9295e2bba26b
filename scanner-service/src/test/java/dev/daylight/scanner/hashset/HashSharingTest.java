package dev.daylight.scanner.hashset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashSharingTest {

    private static final Window WINDOW = new Window(
            Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"), false, null, 0, null);

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private HashSharing sharing;

    private record Answer(int status, String body) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().toString());
                Answer answer = answers.pop();
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Location", "http://elsewhere.invalid/");
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        sharing = new HashSharing(new SmallRyeConfigBuilder()
                .withMapping(HashSetConfig.class)
                .withDefaultValues(Map.of(
                        "daylight.hash-set.url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/environment/",
                        "daylight.hash-set.user",
                        "user",
                        "daylight.hash-set.password",
                        "password",
                        "daylight.hash-set.every",
                        "PT10M",
                        "daylight.hash-set.attempts",
                        "3",
                        "daylight.hash-set.back-off",
                        "PT0.001S"))
                .withConverter(java.time.Duration.class, 200, java.time.Duration::parse)
                .build()
                .getConfigMapping(HashSetConfig.class));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void troubleThatPassesIsWaitedOut(int status) throws Exception {
        answers.add(new Answer(status, ""));
        answers.add(new Answer(status, ""));
        answers.add(new Answer(200, page("")));

        assertThat(sharing.page(WINDOW).brokenOff()).isFalse();
        assertThat(asked)
                .hasSize(3)
                .containsOnly("/environment/v2/entries?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404})
    void refusalIsNotRepeatedAndNoRedirectIsFollowed(int status) {
        answers.add(new Answer(status, ""));

        assertThatThrownBy(() -> sharing.page(WINDOW))
                .isInstanceOf(SourceAway.class)
                .hasMessage("HTTP " + status);
        assertThat(asked).hasSize(1);
    }

    @Test
    void troubleThatStaysEndsTheRound() {
        answers.addAll(List.of(new Answer(503, ""), new Answer(503, ""), new Answer(503, "")));

        assertThatThrownBy(() -> sharing.page(WINDOW)).isInstanceOf(SourceAway.class);
        assertThat(asked).hasSize(3);
    }

    @Test
    void brokenPageIsAskedForAgainBeforeItIsBelieved() throws Exception {
        answers.addAll(List.of(new Answer(200, "<queryResult"), new Answer(200, page(""))));

        assertThat(sharing.page(WINDOW).brokenOff()).isFalse();
    }

    @Test
    void pagingAddressOnlyLeadsToTheConfiguredPlace() throws Exception {
        // Given
        answers.add(new Answer(200, page("<paging><next>http://elsewhere.invalid/v2/entries?start=4</next></paging>")));
        answers.add(new Answer(200, page("")));

        // When
        String next = sharing.page(WINDOW).next();
        sharing.page(new Window(WINDOW.from(), WINDOW.to(), false, next, 1, null));

        // Then
        assertThat(asked.getLast()).isEqualTo("/environment/v2/entries?start=4");
    }

    @Test
    void pageThatLeadsToItselfIsBroken() throws Exception {
        Answer circle = new Answer(200, page("<paging><next>/v2/entries?start=4</next></paging>"));
        answers.addAll(List.of(circle, circle, circle));

        Window second = new Window(WINDOW.from(), WINDOW.to(), false, "start=4", 1, null);

        assertThat(sharing.page(second).brokenOff()).isTrue();
    }

    private static String page(String inside) {
        return "<queryResult xmlns=\"%s\">%s</queryResult>".formatted(EntriesReader.NAMESPACE, inside);
    }
}
