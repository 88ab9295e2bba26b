package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.local.PartName;
import dev.daylight.system.people.Answer;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Identity;
import dev.daylight.system.people.Officer;
import dev.daylight.system.people.Reviewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IsolationStory {

    private static final String AGENCY_B = "0b000000-0000-4000-8000-00000000000b";

    private final Cast cast = SharedStack.get().cast();
    private final Cases cases = new Cases(cast);

    @Test
    void anotherAgencyGetsTheSameAnswerForAForeignRequestAsForNone() {
        FiledRequest request = cases.file(cases.plain(cast.world().speaking("en", 60)));
        Officer moreau = cast.officer("moreau");
        UUID nobodys = cast.newId();

        for (String suffix : List.of("", "/package")) {
            Answer foreign = moreau.ask("/v1/data-requests/" + request.id() + suffix);
            Answer none = moreau.ask("/v1/data-requests/" + nobodys + suffix);
            assertRefused(foreign, 404, "data-request-unknown");
            assertThat(foreign.contentType()).isEqualTo(none.contentType());
            assertThat(foreign.etag()).isEqualTo(none.etag()).isEmpty();
            assertThat(foreign.location()).isEqualTo(none.location()).isEmpty();
            assertThat(withoutId(foreign, request.id())).isEqualTo(withoutId(none, nobodys));
        }
        assertThat(moreau.ask("/v1/data-requests").text())
                .doesNotContain(request.id().toString());
    }

    @Test
    void colleaguesAndTheMachineOfAnAgencySeeItsRequests() {
        FiledRequest request = cases.file(cases.plain(cast.world().speaking("en", 61)));

        assertThat(cast.officer("lin").follow(request.id()).id()).isEqualTo(request.id());
        assertThat(cast.machine("agency-a-machine").follow(request.id()).id()).isEqualTo(request.id());
    }

    @Test
    void aTokenOfAnotherSignerOrWithAnExchangedAgencyOpensNothing() {
        String real = cast.officer("weber").token();
        String reviewers = cast.person("rita").token();

        for (URI door : List.of(
                cast.addresses().intake("/v1/data-requests"),
                cast.addresses().review("/v1/cases"),
                cast.addresses().notification("/v1/obligations"),
                cast.addresses().scanner("/v1/status"))) {
            String token = door.getPath().startsWith("/v1/data") ? real : reviewers;
            assertUnauthenticated(get(door, ForgedToken.signedByAnotherKey(token)));
            assertUnauthenticated(get(door, ForgedToken.unsigned(token)));
            assertUnauthenticated(get(door, ForgedToken.withAgency(token, AGENCY_B)));
            assertUnauthenticated(get(door, "nonsense"));
            assertUnauthenticated(cast.http().call("GET", door).send());
        }
    }

    @Test
    void aTokenOfAnotherRealmOpensNothing() {
        String token = tokenOfTheMasterRealm();

        for (URI door : List.of(
                cast.addresses().intake("/v1/data-requests"),
                cast.addresses().review("/v1/cases"),
                cast.addresses().notification("/v1/obligations"),
                cast.addresses().reporting("/v1/parked-events"),
                cast.addresses().scanner("/v1/status"))) {
            assertUnauthenticated(get(door, token));
        }
    }

    /// Who, and where they have no business.
    static Stream<List<String>> strangers() {
        return Stream.of(
                List.of("rita", "intake", "/v1/data-requests"),
                List.of("otto", "intake", "/v1/data-requests"),
                List.of("weber", "review", "/v1/cases"),
                List.of("otto", "review", "/v1/cases"),
                List.of("rita", "review", "/v1/trail"),
                List.of("weber", "notification", "/v1/obligations"),
                List.of("rita", "notification", "/v1/obligations"),
                List.of("weber", "scanner", "/v1/status"),
                List.of("rita", "scanner", "/v1/status"),
                List.of("weber", "intake", "/v1/parked-events"),
                List.of("aria", "review", "/v1/parked-events"),
                List.of("rita", "reporting", "/v1/parked-events"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aRoleOpensItsOwnDoorsOnly(List<String> stranger) {
        Identity person = cast.person(stranger.getFirst());
        String path = stranger.get(2);
        URI door = switch (stranger.get(1)) {
            case "intake" -> cast.addresses().intake(path);
            case "review" -> cast.addresses().review(path);
            case "notification" -> cast.addresses().notification(path);
            case "reporting" -> cast.addresses().reporting(path);
            default -> cast.addresses().scanner(path);
        };

        Answer answer = get(door, person.token());

        assertRefused(answer, 403, "role-missing");
    }

    @Test
    void anAuditorSeesTheTrailOfACaseAndNothingElseOfIt() {
        FiledRequest request = cases.file(cases.plain(cast.world().speaking("en", 62)));
        Reviewer otto = cast.reviewer("otto");

        cases.checked(request.id(), "rita");
        assertRefused(otto.ask("/v1/cases/" + request.id()), 403, "role-missing");
        assertThat(otto.ask("/v1/trail?case=" + request.id()).text()).contains("CASE_OPENED", "CASE_READ");
    }

    @Test
    void nobodyApprovesTheirOwnRecommendationAndAReviewerApprovesNone() {
        FiledRequest request = cases.file(cases.content(cast.world().speaking("en", 63)));
        Reviewer ravi = cases.checked(request.id(), "ravi");
        ravi.recommendGrant(request.id(), cases.scope(Cases.WITH_CONTENT));

        Answer own = ravi.tryToApprove(request.id());
        Answer onlyReviewer = cast.reviewer("rita").tryToApprove(request.id());

        assertRefused(own, 403, "own-recommendation");
        assertRefused(onlyReviewer, 403, "role-missing");
        assertThat(ravi.see(request.id()).state()).isEqualTo("RECOMMENDED");
        assertThat(cast.officer("weber").follow(request.id()).packageOrNull()).isNull();
    }

    /// A real token of the same identity provider, for its own administration.
    private String tokenOfTheMasterRealm() {
        Map<String, String> keycloak = SharedStack.get().stack().environment(PartName.KEYCLOAK);
        String form = "grant_type=password&client_id=admin-cli&username="
                + keycloak.get("KC_BOOTSTRAP_ADMIN_USERNAME") + "&password="
                + keycloak.get("KC_BOOTSTRAP_ADMIN_PASSWORD");
        return cast.http()
                .call(
                        "POST",
                        cast.addresses()
                                .realm("/../master/protocol/openid-connect/token")
                                .normalize())
                .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII))
                .send()
                .expect(200, "the administrator's sign-in")
                .json()
                .path("access_token")
                .asText();
    }

    private Answer get(URI door, String token) {
        return cast.http()
                .call("GET", door)
                .bearer(token)
                .header("Accept", "application/json, application/problem+json")
                .send();
    }

    private static void assertUnauthenticated(Answer answer) {
        assertRefused(answer, 401, "unauthenticated");
    }

    private static void assertRefused(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.describe()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.problemType()).as(answer.describe()).isEqualTo("urn:daylight:problem:" + slug);
        assertThat(answer.json().path("status").asInt()).as(answer.describe()).isEqualTo(status);
    }

    /// All that a problem says besides the address that was asked for, which the asker knows.
    private static JsonNode withoutId(Answer answer, UUID id) {
        ObjectNode problem = (ObjectNode) answer.json();
        assertThat(problem.path("instance").asText(id.toString())).contains(id.toString());
        problem.remove("instance");
        assertThat(problem.toString()).doesNotContain(id.toString());
        return problem;
    }
}
