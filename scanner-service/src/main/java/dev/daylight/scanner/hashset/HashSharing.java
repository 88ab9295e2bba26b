package dev.daylight.scanner.hashset;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// NCMEC's hash-sharing API v2: pages of entries of a window.
@ApplicationScoped
class HashSharing {

    private static final Logger LOG = Logger.getLogger(HashSharing.class);
    private static final Set<Integer> WORTH_REPEATING = Set.of(429, 500, 502, 503, 504);

    private final HashSetConfig config;
    private final HttpClient http;

    HashSharing(HashSetConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                // The credentials go to the configured address and nowhere else.
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// The page that the window stands at. A page that breaks off is asked for again before it is believed.
    ///
    /// @throws SourceAway when the source does not give it
    EntriesPage page(Window window) throws SourceAway, InterruptedException {
        URI address = address(window);
        Duration pause = config.backOff();
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= config.attempts();
            Duration asked = Duration.ZERO;
            try {
                HttpResponse<InputStream> response = http.send(request(address), BodyHandlers.ofInputStream());
                try (InputStream body = new Bounded(response.body(), config.largestPage())) {
                    if (response.statusCode() == 200) {
                        EntriesPage page = EntriesReader.read(body);
                        if (!page.brokenOff() || last) {
                            return checked(page, window);
                        }
                    } else if (last || !WORTH_REPEATING.contains(response.statusCode())) {
                        throw new SourceAway(response.statusCode());
                    }
                }
                asked = retryAfter(response);
            } catch (IOException e) {
                if (last) {
                    throw new SourceAway(e);
                }
            }
            LOG.infof("page of the hash set is asked for again attempt=%d", attempt);
            Thread.sleep(shorter(longer(pause, asked), config.longestBackOff()));
            pause = pause.multipliedBy(2);
        }
    }

    /// A next page outside of the window, or the same again, would lead the reader astray.
    private static EntriesPage checked(EntriesPage page, Window window) {
        String next = page.next();
        if (next == null || next.isEmpty()) {
            return new EntriesPage(page.changes(), page.malformed(), null, page.brokenOff());
        }
        int question = next.indexOf('?');
        String query = question < 0 ? "" : next.substring(question + 1);
        boolean usable = !query.isEmpty() && !query.equals(window.next()) && isQuery(query);
        return new EntriesPage(page.changes(), page.malformed(), usable ? query : null, page.brokenOff() || !usable);
    }

    private static boolean isQuery(String query) {
        try {
            return URI.create("?" + query).getRawQuery().equals(query);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private URI address(Window window) {
        String root = config.url().toString().replaceAll("/+$", "");
        String next = window.next();
        // Only the query of a paging address is followed, so no page can send the credentials elsewhere.
        String query = next == null ? "from=" + window.from() + "&to=" + window.to() : next;
        return URI.create(root + "/v2/entries?" + query);
    }

    private HttpRequest request(URI address) {
        String credentials = Base64.getEncoder()
                .encodeToString((config.user() + ":" + config.password()).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address)
                .timeout(config.timeout())
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "application/xml")
                .GET()
                .build();
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        @Nullable String seconds = response.headers().firstValue("Retry-After").orElse(null);
        return seconds != null && seconds.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /// Ends a page that is larger than any honest one; the reader then finds it broken off.
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream stream, long limit) {
            super(stream);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
