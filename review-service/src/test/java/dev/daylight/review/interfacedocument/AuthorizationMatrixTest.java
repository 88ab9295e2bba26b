package dev.daylight.review.interfacedocument;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every operation of the document x everybody who could call it, on things that are there. What is expected follows
/// from the roles that the document names. The table is left in target/authorization-matrix.txt.
@QuarkusTest
class AuthorizationMatrixTest {

    private static final List<String> ROLES =
            List.of("officer", "agency-machine", "reviewer", "approver", "compliance-lead", "auditor");

    /// Anybody may call these; whoever adds one says so here.
    static final Set<String> PUBLIC = Set.of("GET /v1/trail-keys");

    @Inject
    Scenes scenes;

    private final List<String> faults = new ArrayList<>();
    private int cells;
    private int leaked;

    @Test
    void whoMayNotIsRefusedAndLearnsNothing() throws IOException {
        Scene scene = scenes.ready();
        Map<ApiOperation, Map<String, Integer>> table = new LinkedHashMap<>();
        for (ApiOperation operation : ApiOperation.all()) {
            Map<String, Integer> row = new LinkedHashMap<>();
            table.put(operation, row);
            if (PUBLIC.contains(operation.row()) && operation.roles().isEmpty()) {
                cells++;
                row.put("no token", send(operation, scene, "").statusCode());
                if (row.get("no token") != 200) {
                    faults.add(operation + " is for everybody, but got " + row);
                }
                continue;
            }
            if (operation.roles().isEmpty()) {
                faults.add(operation + ": the document does not say which roles may call it");
            }
            // Whoever may not comes first, on what is there.
            strangers().forEach((who, token) -> row.put(who, refused(operation, scene, who, token, 401)));
            for (String role : ROLES) {
                if (!operation.roles().contains(role)) {
                    row.put(role, refused(operation, scene, role, Tokens.of("matrix-" + role, role), 403));
                }
            }
            for (String role : operation.roles()) {
                row.put(role, admitted(operation, scene, role));
            }
        }
        write(table);

        assertThat(faults).isEmpty();
        assertThat(leaked).isZero();
        assertThat(cells).isGreaterThan(250);
    }

    /// @return tokens that are none; an empty one is not sent
    private static Map<String, String> strangers() {
        Map<String, String> strangers = new LinkedHashMap<>();
        strangers.put("no token", "");
        strangers.put("no JWT", "nonsense");
        Instant now = Instant.now();
        strangers.put("expired", signed(token().issuedAt(now.minusSeconds(7200)).expiresAt(now.minusSeconds(3600))));
        strangers.put("foreign issuer", signed(token().issuer("https://elsewhere.example.com")));
        strangers.put("foreign audience", signed(token().audience("another-api")));
        return strangers;
    }

    private static JwtClaimsBuilder token() {
        return Jwt.issuer("https://server.example.com")
                .subject("sub-stranger")
                .preferredUserName("stranger")
                .audience("daylight-api")
                .claim("realm_access", Map.of("roles", ROLES));
    }

    private static String signed(JwtClaimsBuilder token) {
        return token.jws().keyId("1").sign("privateKey.jwk");
    }

    private int refused(ApiOperation operation, Scene scene, String who, String token, int status) {
        cells++;
        Response answer = send(operation, scene, token);
        String slug = status == 401 ? "unauthenticated" : "role-missing";
        if (answer.statusCode() != status || !answer.asString().contains("urn:daylight:problem:" + slug)) {
            faults.add(operation + ", " + who + ": expected " + status + " " + slug + " but got " + answer.statusCode()
                    + " " + shown(answer));
        }
        boolean tells = Set.of(scene.caseId(), scene.order(), scene.preservation(), scene.preservedOrder()).stream()
                .anyMatch(id -> answer.asString().contains(id.toString()));
        if (answer.statusCode() < 400 || tells) {
            leaked++;
            faults.add(operation + ", " + who + ": told " + shown(answer));
        }
        return answer.statusCode();
    }

    private int admitted(ApiOperation operation, Scene scene, String role) {
        cells++;
        Response answer = send(operation, scene, Tokens.of("matrix-" + role, role));
        boolean turnedAway = answer.statusCode() == 401 || answer.asString().contains("problem:role-missing");
        if (turnedAway || answer.statusCode() >= 500) {
            faults.add(operation + ", " + role + ": may do it, but got " + answer.statusCode() + " " + shown(answer));
        }
        return answer.statusCode();
    }

    private static Response send(ApiOperation operation, Scene scene, String token) {
        RequestSpecification request = given().redirects().follow(false).urlEncodingEnabled(false);
        if (!token.isEmpty()) {
            request.auth().oauth2(token);
        }
        if (operation.takes("If-Match")) {
            String version = given().auth()
                    .oauth2(Tokens.otto())
                    .get(scene.versionOf(operation.path()))
                    .getHeader("ETag");
            request.header("If-Match", version == null ? "\"1\"" : version);
        }
        if (operation.hasBody()) {
            request.contentType(ContentType.JSON)
                    .body(
                            operation.example().isMissingNode()
                                    ? "{}"
                                    : operation.example().toString());
        }
        return request.request(operation.method(), operation.at(scene));
    }

    private static String shown(Response answer) {
        String text = answer.asString();
        return text.substring(0, Math.min(300, text.length()));
    }

    private void write(Map<ApiOperation, Map<String, Integer>> table) throws IOException {
        List<String> columns = new ArrayList<>(strangers().keySet());
        columns.addAll(ROLES);
        table.values()
                .forEach(row -> row.keySet().stream()
                        .filter(role -> !columns.contains(role))
                        .forEach(columns::add));
        StringBuilder text = new StringBuilder("%-80s".formatted("operation"));
        columns.forEach(column -> text.append(" %-16s".formatted(column)));
        table.forEach((operation, row) -> {
            text.append("\n%-80s".formatted(operation));
            columns.forEach(column -> text.append(" %-16s".formatted(row.containsKey(column) ? row.get(column) : "-")));
        });
        text.append("\n\n%d operations, %d cells, leaked: %d, other faults: %d\n"
                .formatted(table.size(), cells, leaked, faults.size()));
        Files.writeString(Path.of("target", "authorization-matrix.txt"), text);
        System.out.print(text);
    }
}
