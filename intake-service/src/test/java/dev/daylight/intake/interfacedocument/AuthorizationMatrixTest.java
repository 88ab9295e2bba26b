package dev.daylight.intake.interfacedocument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every operation of the document x everybody who could call it. What is expected follows from the roles, the path and
/// the refusals that the document names, so an operation that is added tomorrow is tried tomorrow. The table is left
/// in target/authorization-matrix.txt.
@QuarkusTest
class AuthorizationMatrixTest {

    private static final String OFFICER = "officer";
    private static final String NOT_CERTIFIED = "AGENCY_NOT_CERTIFIED";
    /// Anybody may call these; whoever adds one says so here.
    private static final Set<String> PUBLIC = Set.of("readReceiptKeys");

    @Inject
    Scenes scenes;

    private final Sender sender = new Sender();
    private final Desk desk = new Desk();
    private final List<String> faults = new ArrayList<>();
    private final List<Map<String, String>> table = new ArrayList<>();
    private int cells;
    private int leaked;

    @Test
    void whoMayNotIsRefusedAndLearnsNothing() throws IOException {
        for (InterfaceOperation operation : InterfaceOperation.all()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("operation", operation.name());
            table.add(row);
            if (PUBLIC.contains(operation.name()) && operation.roles().isEmpty()) {
                Scene nobody = new Scene(null, UUID.randomUUID(), Map.of(), null);
                succeeded(operation, row, "no token", sender.send(Calls.of(operation, nobody), (String) null), nobody);
                continue;
            }
            if (operation.roles().isEmpty()) {
                faults.add(operation.name() + ": the document does not say which roles may call it");
                continue;
            }
            try {
                own(operation, row);
                if (operation.roles().contains(OFFICER)) {
                    ofTheSameAgency(operation, row);
                    ofAnotherAgency(operation, row);
                    agencyThatFell(operation, row);
                }
            } catch (AssertionError | RuntimeException e) {
                faults.add(operation.name() + ": no scene for it: " + e);
            }
        }
        write();

        assertThat(faults).isEmpty();
        assertThat(leaked).isZero();
    }

    /// Whoever may not comes first, on the very thing that is there; the rightful caller after them still finds it as
    /// it was, with the version that was read before.
    private void own(InterfaceOperation operation, Map<String, String> row) {
        for (String role : operation.roles()) {
            Scene scene = scenes.ready(operation, role);
            Call call = Calls.of(operation, scene);
            if (role.equals(operation.roles().iterator().next())) {
                refused(operation, row, "no token", sender.send(call, (String) null), 401, "unauthenticated", scene);
                refused(
                        operation,
                        row,
                        "expired",
                        sender.send(call, Tokens.expired(scene.agency())),
                        401,
                        "unauthenticated",
                        scene);
                for (String wrong : Person.ROLES) {
                    if (!operation.roles().contains(wrong)) {
                        Person person = switch (wrong) {
                            case OFFICER -> Person.officer(scene.agency());
                            case "agency-machine" -> Person.machine(scene.agency());
                            default -> Person.ofTheProvider(wrong);
                        };
                        refused(operation, row, wrong, sender.send(call, person), 403, "role-missing", scene);
                    }
                }
            }
            succeeded(operation, row, role, sender.send(call, scene.caller()), scene);
        }
    }

    private void ofTheSameAgency(InterfaceOperation operation, Map<String, String> row) {
        Scene scene = scenes.ready(operation, OFFICER);
        Call call = Calls.of(operation, scene);
        UUID agency = scene.agency();
        refused(
                operation,
                row,
                "not enrolled",
                sender.send(call, Person.officer(agency, "stranger-" + UUID.randomUUID())),
                403,
                "officer-not-enrolled",
                scene);
        String colleague = "colleague-of-" + agency;
        desk.enrolled(agency, colleague, "OFFICER");
        Answer answer = sender.send(call, Person.officer(agency, colleague));
        if (operation.description(403).contains("administrator-needed")) {
            refused(operation, row, "colleague", answer, 403, "administrator-needed", null);
        } else {
            succeeded(operation, row, "colleague", answer, scene);
        }
    }

    private void ofAnotherAgency(InterfaceOperation operation, Map<String, String> row) {
        Scene scene = scenes.ready(operation, OFFICER);
        Scene theirs = scenes.ready(operation, OFFICER);
        Person stranger = theirs.caller();
        if (operation.pathParameters().isEmpty()) {
            // Nothing to name: they get their own, and nothing of ours.
            Answer answer = sender.send(Calls.of(operation, theirs), stranger);
            succeeded(operation, row, "other agency", answer, theirs);
            leak(operation, "other agency", answer, scene);
            return;
        }
        Call foreign = Calls.of(operation, scene);
        Answer refused = sender.send(foreign, stranger);
        if (operation.name().equals("proposeEnrolment") && refused.problem().equals("already-enrolled")) {
            faults.add("proposeEnrolment: unexpected");
        }
        if (makesWhatItNames(operation)) {
            succeeded(operation, row, "other agency", refused, scene);
            leak(operation, "other agency", refused, scene);
            return;
        }
        refused(operation, row, "other agency", refused, 404, null, scene);
        alike(
                operation,
                "another agency's",
                refused,
                sender.send(sameBodyAt(foreign, operation, scene.elsewhere()), stranger));
        inside(operation, scene, theirs);
        // Still there, and still as it was.
        succeeded(operation, row, "then its own", sender.send(foreign, scene.caller()), scene);
    }

    /// PUT of an id that the caller makes up.
    private static boolean makesWhatItNames(InterfaceOperation operation) {
        return operation.method().equals("PUT") && operation.successes().contains(201);
    }

    /// What lies inside somebody else's things cannot be reached through one's own either.
    private void inside(InterfaceOperation operation, Scene scene, Scene theirs) {
        List<String> names = operation.pathParameters();
        if (names.size() < 2) {
            return;
        }
        Map<String, String> crossed = new LinkedHashMap<>(theirs.path());
        Map<String, String> unknown = new LinkedHashMap<>(theirs.path());
        for (String name : names.subList(1, names.size())) {
            crossed.put(name, scene.path().get(name));
            unknown.put(name, UUID.randomUUID().toString());
        }
        Call call = Calls.of(operation, theirs);
        Answer answer = sender.send(sameBodyAt(call, operation, theirs.at(crossed)), theirs.caller());
        if (answer.status() != 404) {
            leaked++;
            faults.add(operation.name() + ", something foreign inside something own: " + answer.status());
        }
        alike(
                operation,
                "crossed",
                answer,
                sender.send(sameBodyAt(call, operation, theirs.at(unknown)), theirs.caller()));
    }

    private static Call sameBodyAt(Call call, InterfaceOperation operation, Scene other) {
        return call.withAddress(Calls.of(operation, other).address());
    }

    private void agencyThatFell(InterfaceOperation operation, Map<String, String> row) {
        Scene scene = scenes.ready(operation, OFFICER);
        Call call = Calls.of(operation, scene);
        desk.suspend(scene.agency());
        Answer suspended = sender.send(call, scene.caller());
        if (operation.reads() && !handsOver(operation)) {
            succeeded(operation, row, "suspended", suspended, scene);
        } else if (tellsOfRefusals(operation)) {
            succeeded(operation, row, "suspended", suspended, scene);
            if (!suspended.text().contains(NOT_CERTIFIED)) {
                leaked++;
                faults.add(operation.name() + ", suspended: admitted");
            }
        } else {
            refused(operation, row, "suspended", suspended, 403, "agency-suspended", scene);
        }
        desk.revoke(scene.agency());
        refused(operation, row, "revoked", sender.send(call, scene.caller()), 403, "agency-revoked", scene);
    }

    /// Said in the description as well. What was asked before stays readable, but no package leaves.
    private static boolean handsOver(InterfaceOperation operation) {
        return operation.node().path("description").asText().contains("certified agencies only");
    }

    /// Said in the description: the refusal is the answer, and is counted where that is due.
    private static boolean tellsOfRefusals(InterfaceOperation operation) {
        return operation.node().path("description").asText().contains(NOT_CERTIFIED);
    }

    private void succeeded(
            InterfaceOperation operation, Map<String, String> row, String who, Answer answer, Scene scene) {
        cells++;
        row.put(who, Integer.toString(answer.status()));
        boolean asExpected = scene.missing() == null
                ? operation.successes().contains(answer.status())
                : answer.problem().equals(scene.missing());
        if (!asExpected) {
            faults.add(operation.name() + ", " + who + ": expected " + operation.successes() + " but got "
                    + answer.status() + " " + answer.text());
        }
    }

    /// @param slug null: whatever the document names for the status
    /// @param secret what of it must not show; null when the caller may see it
    private void refused(
            InterfaceOperation operation,
            Map<String, String> row,
            String who,
            Answer answer,
            int status,
            String slug,
            Scene secret) {
        cells++;
        row.put(who, Integer.toString(answer.status()));
        // The answer to HEAD has no body that could say more.
        boolean named =
                slug == null ? operation.description(status).contains(answer.problem()) : slug.equals(answer.problem());
        boolean fits = answer.status() == status && (named || operation.method().equals("HEAD"));
        if (!fits) {
            faults.add(operation.name() + ", " + who + ": expected " + status + " " + slug + " but got "
                    + answer.status() + " " + answer.text());
        }
        if (answer.status() < 400) {
            leaked++;
        } else if (secret != null) {
            leak(operation, who, answer, secret);
        }
    }

    private void leak(InterfaceOperation operation, String who, Answer answer, Scene secret) {
        List<String> telling = new ArrayList<>(secret.path().values());
        telling.add(secret.agency().toString());
        telling.removeIf(text -> text.length() < 20);
        boolean named = telling.stream()
                .anyMatch(text -> answer.text().contains(text)
                        || answer.headers().toString().contains(text));
        // The one who made up the id knows it.
        if (named && !makesWhatItNames(operation) && !answer.problem().equals("officer-not-enrolled")) {
            leaked++;
            faults.add(operation.name() + ", " + who + ": tells of what is not theirs: " + answer.text());
        }
    }

    private void alike(InterfaceOperation operation, String what, Answer one, Answer unknown) {
        if (!one.comparable().equals(unknown.comparable())) {
            leaked++;
            faults.add(operation.name() + ": " + what + " differs from unknown:\n  " + one.comparable() + "\n  "
                    + unknown.comparable());
        }
    }

    private void write() throws IOException {
        List<String> columns = table.stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(column -> COLUMNS.indexOf(column)))
                .toList();
        StringBuilder text = new StringBuilder();
        text.append("%-32s".formatted("operation"));
        columns.stream().skip(1).forEach(column -> text.append(" %-16s".formatted(column)));
        for (Map<String, String> row : table) {
            text.append("\n%-32s".formatted(row.get("operation")));
            columns.stream().skip(1).forEach(column -> text.append(" %-16s".formatted(row.getOrDefault(column, "-"))));
        }
        text.append("\n\n%d operations, %d cells, leaked: %d, other faults: %d\n"
                .formatted(table.size(), cells, leaked, faults.size()));
        Files.writeString(Path.of("target", "authorization-matrix.txt"), text);
        System.out.print(text);
    }

    private static final List<String> COLUMNS = List.of(
            "operation",
            OFFICER,
            "agency-machine",
            "colleague",
            "compliance-lead",
            "approver",
            "reviewer",
            "auditor",
            "not enrolled",
            "other agency",
            "then its own",
            "suspended",
            "revoked",
            "no token",
            "expired");
}
