package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

/// The review desk through its API. A change names the version that it was thought about; when somebody, or a lost
/// answer, was faster, the case is read again and the change is tried on what is true now.
final class Desk {

    private static final int READINGS = 8;

    private final Identity identity;
    private final Addresses addresses;
    private final Http http;
    private final Duration patience;

    Desk(Identity identity, Addresses addresses, Http http, Duration patience) {
        this.identity = identity;
        this.addresses = addresses;
        this.http = http;
        this.patience = patience;
    }

    Identity identity() {
        return identity;
    }

    Answer ask(String path) {
        return http.call("GET", addresses.review(path))
                .bearer(identity.token())
                .header("Accept", "application/json, application/problem+json")
                .send();
    }

    CaseView read(UUID caseId) {
        return CaseView.of(ask("/v1/cases/" + caseId).expect(200, "the case"));
    }

    /// The case opens when the request's events have arrived.
    CaseView await(UUID caseId, Predicate<CaseView> right, String expected) {
        Patience.until(
                patience,
                "a case for request " + caseId,
                () -> ask("/v1/cases/" + caseId),
                answer -> answer.status() == 200);
        return Patience.until(patience, expected, () -> read(caseId), right);
    }

    /// Sends a change without looking twice.
    Answer send(CaseView seen, String method, String step, JsonNode body) {
        return http.call(method, addresses.review("/v1/cases/" + seen.id() + step))
                .bearer(identity.token())
                .header("If-Match", seen.etag())
                .header("Accept", "application/json, application/problem+json")
                .body("application/json", body.toString().getBytes(StandardCharsets.UTF_8))
                .send();
    }

    /// Brings a change about.
    ///
    /// @param alreadyTrue tells, after a conflict, that the change had been made by a call whose answer was lost
    CaseView change(UUID caseId, String method, String step, JsonNode body, Predicate<CaseView> alreadyTrue) {
        CaseView seen = read(caseId);
        for (int reading = 0; reading < READINGS; reading++) {
            Answer answer = send(seen, method, step, body);
            boolean made = answer.status() >= 200 && answer.status() < 300;
            CaseView now = read(caseId);
            boolean conflict = answer.status() == 412 || answer.status() == 409;
            if (made || (conflict && alreadyTrue.test(now))) {
                return now;
            }
            NotSo.unless(conflict, method + " " + step + " by " + identity.name() + " to be accepted", answer);
            seen = now;
        }
        throw new NotSo("a quiet moment for " + step, READINGS + " conflicts in a row");
    }

    /// Does something about an order, which has a version of its own.
    void changeOrder(UUID order, String step, JsonNode body) {
        String path = "/v1/confidentiality-orders/" + order;
        for (int reading = 0; reading < READINGS; reading++) {
            Answer seen = ask(path).expect(200, "the order");
            String etag = seen.etag().orElseThrow(() -> new NotSo("an order with an ETag", seen.describe()));
            Answer answer = http.call("POST", addresses.review(path + step))
                    .bearer(identity.token())
                    .header("If-Match", etag)
                    .header("Accept", "application/json, application/problem+json")
                    .body("application/json", body.toString().getBytes(StandardCharsets.UTF_8))
                    .send();
            if (answer.status() >= 200 && answer.status() < 300) {
                return;
            }
            NotSo.unless(answer.status() == 412, step + " by " + identity.name() + " to be accepted", answer);
        }
        throw new NotSo("a quiet moment for " + step, READINGS + " conflicts in a row");
    }

    /// Where the one lift of an order is.
    static String onlyLift(CaseView seen, UUID order) {
        return seen.document()
                .path("confidentialityOrders")
                .valueStream()
                .filter(each -> each.path("id").asText().equals(order.toString()))
                .findFirst()
                .map(each -> "/lifts/" + each.at("/lifts/0/id").asText())
                .orElseThrow(() -> new NotSo("a lift of order " + order, seen.toString()));
    }

    static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
