package dev.daylight.system.people;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/// A plain HTTP client. A persistent one repeats a call until the answer is definite: that is how a careful client
/// of an agency behaves while servers die under it.
public final class Http {

    private static final Duration TIMEOUT_OF_A_CALL = Duration.ofSeconds(15);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(400);

    private final HttpClient client;
    private final Duration persistence;
    private final AtomicLong repeats = new AtomicLong();

    private Http(HttpClient.Builder client, Duration persistence) {
        this(client.version(HttpClient.Version.HTTP_1_1), persistence, TIMEOUT_OF_A_CALL);
    }

    private Http(HttpClient.Builder client, Duration persistence, Duration connectsWithin) {
        this.client = client.connectTimeout(connectsWithin).build();
        this.persistence = persistence;
    }

    /// As persistent as this one, over TLS with what is given.
    Http over(SSLContext tls) {
        return new Http(HttpClient.newBuilder().sslContext(tls), persistence);
    }

    /// Asks once, over HTTP/2 wherever that is offered, as most clients do.
    static Http wishingForHttp2(SSLContext tls) {
        return new Http(
                HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_2),
                Duration.ZERO,
                TIMEOUT_OF_A_CALL);
    }

    /// Asks once.
    public static Http once() {
        return new Http(HttpClient.newBuilder(), Duration.ZERO);
    }

    /// Asks again while nobody answers or the server says that it cannot, for at most this long.
    public static Http persistent(Duration persistence) {
        return new Http(HttpClient.newBuilder(), persistence);
    }

    public Call call(String method, URI address) {
        return new Call(method, address, new LinkedHashMap<>(), new byte[0]);
    }

    interface Attempt<T> {
        T make() throws IOException, InterruptedException;
    }

    /// Tries again while nobody answers, as long as every call here is tried.
    <T> T insist(String what, Attempt<T> attempt) {
        long giveUpAt = System.nanoTime() + persistence.toNanos();
        while (true) {
            try {
                return attempt.make();
            } catch (IOException e) {
                if (System.nanoTime() > giveUpAt) {
                    throw new NotSo(what, e.toString());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted: " + what, e);
            }
            repeats.incrementAndGet();
            Patience.pause(BETWEEN_TRIES);
        }
    }

    /// How often a call had to be repeated.
    public long repeats() {
        return repeats.get();
    }

    /// One call, made by adding what it carries.
    public final class Call {
        private final String method;
        private final URI address;
        private final Map<String, String> headers;
        private final byte[] body;

        private Call(String method, URI address, Map<String, String> headers, byte[] body) {
            this.method = method;
            this.address = address;
            this.headers = headers;
            this.body = body;
        }

        public Call header(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Call(method, address, more, body);
        }

        public Call bearer(String token) {
            return header("Authorization", "Bearer " + token);
        }

        public Call body(String contentType, byte[] bytes) {
            return new Call(method, address, header("Content-Type", contentType).headers, bytes);
        }

        public Answer send() {
            long giveUpAt = System.nanoTime() + persistence.toNanos();
            while (true) {
                try {
                    Answer answer = attempt();
                    if (definite(answer) || System.nanoTime() > giveUpAt) {
                        return answer;
                    }
                } catch (IOException e) {
                    if (System.nanoTime() > giveUpAt) {
                        throw new NotSo("an answer from " + address, e.toString());
                    }
                }
                repeats.incrementAndGet();
                Patience.pause(BETWEEN_TRIES);
            }
        }

        private Answer attempt() throws IOException {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT_OF_A_CALL);
            headers.forEach(request::header);
            request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            try {
                HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(""),
                        response.headers().firstValue("ETag"),
                        response.headers().firstValue("Location"),
                        response.headers().firstValue("WWW-Authenticate"),
                        response.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + address, e);
            }
        }

        private static boolean definite(Answer answer) {
            return answer.status() < 500 && answer.status() != 408 && answer.status() != 429;
        }
    }
}
