package dev.daylight.intake.interfacedocument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.intake.problem.IntakeProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Good and spoiled calls of every operation of the document. Nothing that comes in may be the service's own fault;
/// every refusal is a problem of the catalogue; every success looks as the document says.
///
/// Longer: `-Ddaylight.fuzz.calls=5000 -Ddaylight.fuzz.seed=7`.
@QuarkusTest
class FuzzedOperationsTest {

    private static final int CALLS = Integer.getInteger("daylight.fuzz.calls", 40);
    private static final long SEED = Long.getLong("daylight.fuzz.seed", 20261123);
    /// One agency may ask that often at once before it is told to wait.
    private static final int CALLS_OF_ONE_SCENE = 200;

    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [a-z]+\\.[\\w.$]+\\(|Exception|\\b(java|javax|jakarta|io\\.quarkus|io\\.vertx|org\\.hibernate|org\\.jboss"
                    + "|com\\.fasterxml|dev\\.daylight)\\.[a-z]|SQLSTATE|SELECT .* FROM");
    private static final Set<String> CATALOGUE = Stream.concat(
                    Stream.of(IntakeProblem.values())
                            .map(problem -> problem.type().toString().replace("urn:daylight:problem:", "")),
                    // Of messaging.
                    Stream.of("parked-event-unknown", "parked-event-must-wait", "parked-event-still-broken"))
            .collect(Collectors.toSet());

    /// Too long an address, too many header bytes.
    private static final Set<Integer> BEFORE_US = Set.of(414, 431);

    @Inject
    Scenes scenes;

    private final Sender sender = new Sender();
    private final Map<String, String> faults = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> undocumented = new TreeSet<>();

    @Test
    void nothingThatComesInIsOurFault() throws IOException {
        int sent = 0;
        for (InterfaceOperation operation : InterfaceOperation.all()) {
            try {
                sent += fuzz(operation);
            } catch (AssertionError noScene) {
                fault(operation, "scene", operation.name() + " cannot be set up: " + noScene.getMessage());
            }
        }
        StringBuilder report = new StringBuilder("%d calls, seed %d, faults: %d, answers by status: %s%n"
                .formatted(sent, SEED, faults.size(), statuses));
        faults.values().forEach(fault -> report.append(fault).append('\n'));
        undocumented.forEach(
                status -> report.append("not in the document: ").append(status).append('\n'));
        Files.writeString(Path.of("target", "operations-fuzz.txt"), report);
        System.out.print(report);

        assertThat(faults.values()).isEmpty();
        assertThat(statuses.getOrDefault(200, 0) + statuses.getOrDefault(201, 0))
                .as("successes")
                .isPositive();
    }

    private int fuzz(InterfaceOperation operation) {
        if (operation.roles().isEmpty()) {
            return 0;
        }
        List<String> roles = List.copyOf(operation.roles());
        // Officers find the most doors.
        String role = roles.contains("officer") ? "officer" : roles.getFirst();
        List<JsonNode> examples = List.copyOf(operation.examples().values());
        Scene scene = null;
        int left = 0;
        for (int number = 0; number < CALLS; number++) {
            if (left-- == 0) {
                scene = scenes.ready(operation, role);
                left = CALLS_OF_ONE_SCENE;
            }
            long seed = SEED + number * 1_000_003L + operation.name().hashCode();
            Mutations mutations = new Mutations(seed);
            JsonNode example = examples.isEmpty() ? null : examples.get(number % examples.size());
            Call call = number < 2 ? Calls.of(operation, scene, example) : mutations.spoil(operation, scene, example);
            String what = "%s, seed %d: %s".formatted(operation.name(), seed, mutations);
            try {
                Answer answer = answer(call, scene.caller());
                statuses.merge(answer.status(), 1, Integer::sum);
                judge(operation, call, answer, what);
                if (answer.status() < 300 && !call.method().equals("GET")) {
                    // It has moved on; the next call needs something to move, too.
                    left = 0;
                }
            } catch (IllegalArgumentException notSendable) {
                // This client refuses to send it at all.
                statuses.merge(0, 1, Integer::sum);
            } catch (Sender.ConnectionBroke broke) {
                fault(operation, "no answer", what + ": " + broke.getCause());
            }
        }
        return CALLS;
    }

    /// Again when there is no answer: the server may have closed a connection that this client thought was open.
    private Answer answer(Call call, Person caller) {
        try {
            return sender.send(call, caller);
        } catch (Sender.ConnectionBroke once) {
            return sender.send(call, caller);
        }
    }

    private void judge(InterfaceOperation operation, Call call, Answer answer, String what) {
        int status = answer.status();
        String text = answer.text();
        String shown = what + " -> " + status + " " + text.substring(0, Math.min(300, text.length()));
        if (status >= 500) {
            fault(operation, "5xx", shown);
        } else if (BEFORE_US.contains(status)) {
            // Refused by the HTTP server, which never heard of problems, before anybody of ours is asked.
            return;
        } else if (status >= 400) {
            boolean head = call.method().equals("HEAD");
            if (!head && !answer.contentType().startsWith("application/problem+json")) {
                fault(operation, "no problem " + status, shown + " " + answer.contentType());
            } else if (!head && !CATALOGUE.contains(answer.problem())) {
                fault(operation, "type", shown);
            } else if (!head && answer.json().path("status").asInt() != status) {
                fault(operation, "status differs", shown);
            }
            if (INSIDES.matcher(text).find()) {
                fault(operation, "insides", shown);
            }
            if (call.method().equals(operation.method())
                    && operation.description(status).isEmpty()) {
                undocumented.add(operation.name() + " " + status + " " + answer.problem());
            }
        } else if (call.method().equals(operation.method())
                && InterfaceOperation.matches(operation, call)
                && status < 300) {
            Conformity.of(operation, answer).forEach(wrong -> fault(operation, wrong, shown + ": " + wrong));
        }
    }

    /// One of each kind is enough to mend it.
    private void fault(InterfaceOperation operation, String kind, String shown) {
        faults.putIfAbsent(operation.name() + kind, shown);
    }
}
