package dev.daylight.benchmarks.review;

import dev.daylight.local.LocalStack;
import dev.daylight.local.PartName;
import dev.daylight.local.Ports;
import dev.daylight.local.SignIn;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a page of the queue takes with many cases, as a ratio to how long it takes with a thousand: over HTTP, as a
/// reviewer's program asks for it, with the counts behind the filters, page after page.
final class QueuePages {

    private static final int CLIENTS = 2;
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;.*next");

    /// What people look at, each followed for some pages.
    private static final List<String> VIEWS = List.of(
            "", "&assignment=unassigned", "&state=IN_REVIEW", "&overdue=true", "&jurisdiction=CB", "&state=WITHDRAWN");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI review;
    private final String token;

    private QueuePages(URI review, String token) {
        this.review = review;
        this.token = token;
    }

    static void measure(long most) throws Exception {
        Path home = Files.createTempDirectory("daylight-bench");
        LocalStack stack = LocalStack.builder()
                .home(home)
                .ports(Ports.free())
                .parts(PartName.KAFKA, PartName.POSTGRES, PartName.KEYCLOAK, PartName.S3, PartName.REVIEW)
                .environment(Map.of("DAYLIGHT_JVM_OPTIONS", "-XX:TieredStopAtLevel=4 -Xmx512m"))
                .build()
                .start();
        try {
            URI realm = URI.create(stack.ports().url(PartName.KEYCLOAK) + "/realms/daylight");
            Matcher token = TOKEN.matcher(new SignIn(realm, Clock.systemUTC()).tokens("rita", SignIn.PASSWORD_ONLY));
            if (!token.find()) {
                throw new IllegalStateException("no token in the answer of the identity provider");
            }
            QueuePages pages = new QueuePages(URI.create(stack.ports().url(PartName.REVIEW)), token.group(1));
            StoredCases stored = new StoredCases(stack.database(PartName.REVIEW));
            stored.fill(1_000);
            pages.read(Duration.ofSeconds(30));
            double[] few = pages.figures(1_000);
            stored.fill(most);
            pages.read(Duration.ofSeconds(5));
            double[] many = pages.figures(most);
            System.out.printf(
                    "  queue page: p50 ratio %.2f, p99 ratio %.2f (goal: at most 1.5)%n",
                    many[0] / few[0], many[1] / few[1]);
        } finally {
            stack.close();
        }
    }

    private double[] figures(long cases) throws Exception {
        double[] millis = read(TIME);
        Arrays.sort(millis);
        double[] figures = {millis[millis.length / 2], millis[(int) (millis.length * 0.99)]};
        System.out.printf(
                "  queue page at %,9d cases: %,6d pages, p50 %6.1f ms, p99 %6.1f ms, load %.1f%n",
                cases,
                millis.length,
                figures[0],
                figures[1],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return figures;
    }

    private double[] read(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(threads.submit(() -> readUntil(end)));
            }
            List<Double> millis = new ArrayList<>();
            for (Future<List<Double>> one : all) {
                millis.addAll(one.get());
            }
            return millis.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private List<Double> readUntil(long end) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int view = 0; System.nanoTime() < end; view = (view + 1) % VIEWS.size()) {
            URI address = review.resolve("/v1/cases?limit=50" + VIEWS.get(view));
            // With a thousand cases there are few pages: as many with a million.
            for (int page = 0; page < 3 && address != null; page++) {
                long before = System.nanoTime();
                ask(review.resolve("/v1/cases/counts"));
                HttpResponse<String> answer = ask(address);
                millis.add((System.nanoTime() - before) / 1e6);
                Matcher next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
                address = next.find() ? URI.create(next.group(1)) : null;
            }
        }
        return millis;
    }

    private HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("review answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
