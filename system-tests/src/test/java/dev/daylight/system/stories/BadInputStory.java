package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.system.people.Answer;
import dev.daylight.system.people.CaseView;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Http;
import dev.daylight.system.people.Multipart;
import dev.daylight.system.people.Officer;
import dev.daylight.system.people.Paper;
import dev.daylight.system.people.RequestDraft;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class BadInputStory {

    private static final String TYPE = "urn:daylight:problem:";
    private static final List<String> WORDS_OF_A_STACK_TRACE =
            List.of("Exception", "\tat ", "java.", "jakarta.", "io.quarkus", "org.hibernate", "SQL", "stackTrace");

    private final Cast cast = SharedStack.get().cast();
    private final Cases cases = new Cases(cast);
    private final Officer weber = cast.officer("weber");
    private final RequestDraft good = cases.plain(cast.world().speaking("en", 70));
    private final byte[] pdf = Paper.belongingTo(good);

    /// One thing that somebody sends, and how it is to be refused.
    private record Bad(String what, Answer answer, int status, String slug) {}

    @Test
    void everyBadFilingIsRefusedByItsNameAndLeavesNothing() {
        int before = requests();
        List<Bad> table = new ArrayList<>();
        table.add(filing("JSON that breaks off", "{\"kind\":", 400, "malformed-json"));
        table.add(filing("no JSON at all", "kind=PRODUCTION", 400, "malformed-json"));
        table.add(filing("a JSON list", "[]", 422, "validation-failed"));
        table.add(filing("nothing", "", 400, "malformed-json"));
        table.add(spoilt("an unknown field", json -> json.put("urgent", true), 422, "validation-failed"));
        table.add(spoilt("a number for a text", json -> json.put("caseNumber", 17), 422, "validation-failed"));
        table.add(spoilt("a text for a list", json -> json.put("accounts", "all"), 422, "validation-failed"));
        table.add(spoilt(
                "an unknown category", json -> json.putArray("categories").add("THOUGHTS"), 422, "validation-failed"));
        table.add(spoilt("no category", json -> json.putArray("categories"), 422, "validation-failed"));
        table.add(spoilt("an unknown kind", json -> json.put("kind", "FISHING"), 422, "validation-failed"));
        table.add(spoilt("no account", json -> json.putArray("accounts"), 422, "validation-failed"));
        table.add(spoilt("no instrument", json -> json.remove("instrument"), 422, "validation-failed"));
        table.add(spoilt("a blank case number", json -> json.put("caseNumber", "  "), 422, "validation-failed"));
        table.add(spoilt(
                "a time range that ends before it begins",
                json -> json.putObject("period")
                        .put("from", "2026-10-01T00:00:00Z")
                        .put("to", "2026-09-01T00:00:00Z"),
                422,
                "validation-failed"));
        table.add(spoilt(
                "a time without its zone",
                json -> json.putObject("period")
                        .put("from", "2026-10-01T00:00:00")
                        .put("to", "2026-10-02T00:00:00Z"),
                422,
                "validation-failed"));
        table.add(spoilt(
                "an order that is over",
                json -> json.putObject("confidentialityOrder")
                        .put("issuedBy", "Amtsgericht")
                        .put("reason", "none")
                        .put("endsAt", "2026-01-01T00:00:00Z"),
                422,
                "validation-failed"));
        table.add(new Bad(
                "an instrument that is no PDF",
                weber.submit(json(), "%PDF-1.7 not really".getBytes(StandardCharsets.US_ASCII), key()),
                422,
                "instrument-unreadable"));
        table.add(new Bad(
                "an instrument that is too large",
                weber.submit(json(), new byte[12 << 20], key()),
                413,
                "body-too-large|instrument-too-large"));
        table.add(new Bad("no Idempotency-Key", post(form(), null), 400, "idempotency-key-missing"));
        table.add(new Bad("a key of 300 characters", post(form(), "k".repeat(300)), 400, "idempotency-key-invalid"));
        table.add(new Bad(
                "a form without the instrument",
                post(new Multipart().part("request", "application/json", json()), key()),
                400,
                "part-missing"));
        table.add(new Bad(
                "a form without the request",
                post(new Multipart().file("instrument", "a.pdf", "application/pdf", pdf), key()),
                400,
                "part-missing"));
        table.add(new Bad(
                "JSON where a form belongs",
                call("POST", cast.addresses().intake("/v1/data-requests"), weber.token())
                        .header("Idempotency-Key", key())
                        .body("application/json", json())
                        .send(),
                415,
                "media-type-unsupported"));
        table.add(new Bad(
                "an id that is none", weber.ask("/v1/data-requests/17"), 404, "data-request-unknown|not-found"));
        table.add(new Bad("an address that is none", weber.ask("/v1/nothing"), 404, "not-found"));
        table.add(new Bad(
                "a method that is none",
                call("DELETE", cast.addresses().intake("/v1/data-requests"), weber.token())
                        .send(),
                405,
                "method-not-allowed"));

        judge(table);
        assertThat(requests()).as("requests of the agency").isEqualTo(before);
    }

    @Test
    void everyBadStepAtTheDeskIsRefusedAndChangesNothing() {
        FiledRequest request = weber.file(good);
        CaseView before = cast.reviewer("rita").find(request.id());
        List<Bad> table = new ArrayList<>();
        table.add(step("JSON that breaks off", "POST", "/recommendation", "{", before, 400));
        table.add(step(
                "an unknown field", "POST", "/recommendation", "{\"outcome\":\"GRANT\",\"all\":true}", before, 400));
        table.add(step("an unknown outcome", "POST", "/recommendation", "{\"outcome\":\"MAYBE\"}", before, 400));
        table.add(step(
                "a wrong type",
                "POST",
                "/recommendation",
                "{\"outcome\":\"GRANT\",\"accounts\":\"all\"}",
                before,
                400));
        table.add(step(
                "an unknown check", "PUT", "/checks/VIBES", "{\"outcome\":\"PASSED\",\"note\":\"\"}", before, 404));
        table.add(new Bad(
                "a version that is none",
                call("PUT", review(request, "/assignment"), cast.person("rita").token())
                        .header("If-Match", "nonsense")
                        .body("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .send(),
                412,
                "stale-version"));
        table.add(new Bad(
                "XML where JSON belongs",
                call(
                                "POST",
                                review(request, "/recommendation"),
                                cast.person("rita").token())
                        .header("If-Match", before.etag())
                        .body("application/xml", "<a/>".getBytes(StandardCharsets.UTF_8))
                        .send(),
                415,
                "*"));
        table.add(new Bad(
                "a megabyte of note",
                call(
                                "PUT",
                                review(request, "/checks/INSTRUMENT_SUFFICIENT"),
                                cast.person("rita").token())
                        .header("If-Match", before.etag())
                        .body(
                                "application/json",
                                ("{\"outcome\":\"PASSED\",\"note\":\"" + "x".repeat(1 << 20) + "\"}")
                                        .getBytes(StandardCharsets.UTF_8))
                        .send(),
                413,
                "*"));
        table.add(new Bad(
                "a case that is none", cast.reviewer("rita").ask("/v1/cases/" + cast.newId()), 404, "unknown-case"));
        table.add(new Bad("an id that is none", cast.reviewer("rita").ask("/v1/cases/17"), 404, "*"));
        table.add(new Bad("an unknown state", cast.reviewer("rita").ask("/v1/cases?state=SLEEPING"), 400, "*"));

        judge(table);
        assertThat(cast.reviewer("rita").see(request.id()).etag()).isEqualTo(before.etag());
    }

    @Test
    void everyOtherDoorRefusesByNameToo() {
        String clara = cast.complianceLead("clara").token();
        List<Bad> table = new ArrayList<>();
        table.add(new Bad(
                "an unknown state of notices",
                get(cast.addresses().notification("/v1/obligations?state=LOST"), clara),
                400,
                "*"));
        table.add(
                new Bad("a receipt that is none", get(cast.addresses().notification("/v1/receipts"), clara), 404, "*"));
        table.add(new Bad(
                "a quarter that is none",
                get(cast.addresses().reporting("/v1/quarters/2026-Q7"), clara),
                400,
                "malformed-quarter"));
        table.add(new Bad(
                "a quarter without report",
                get(cast.addresses().reporting("/v1/quarters/1999-Q1"), clara),
                404,
                "no-report"));
        table.add(new Bad(
                "writing where one only reads",
                call("POST", cast.addresses().reporting("/v1/quarters"), clara)
                        .body("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .send(),
                405,
                "*"));
        table.add(new Bad("an address that is none", get(cast.addresses().scanner("/v1/nothing"), clara), 404, "*"));
        table.add(new Bad(
                "an agency with a certificate that is none",
                call("PUT", cast.addresses().intake("/v1/agencies/" + cast.newId()), clara)
                        .body(
                                "application/json",
                                "{\"name\":\"X\",\"country\":\"Germany\",\"kind\":\"POLICE\",\"encryptionCertificate\":\"no\"}"
                                        .getBytes(StandardCharsets.UTF_8))
                        .send(),
                422,
                "validation-failed"));
        judge(table);
    }

    private void judge(List<Bad> table) {
        SoftAssertions softly = new SoftAssertions();
        for (Bad bad : table) {
            Answer answer = bad.answer();
            softly.assertThat(answer.status())
                    .as(bad.what() + ": " + answer.describe())
                    .isEqualTo(bad.status());
            softly.assertThat(answer.contentType()).as(bad.what()).startsWith("application/problem+json");
            softly.assertThat(answer.problemType()).as(bad.what()).startsWith(TYPE);
            if (!bad.slug().equals("*")) {
                softly.assertThat(bad.slug().split("\\|"))
                        .as(bad.what())
                        .contains(answer.problemType()
                                .substring(Math.min(
                                        TYPE.length(), answer.problemType().length())));
            }
            softly.assertThat(WORDS_OF_A_STACK_TRACE.stream().filter(answer.text()::contains))
                    .as(bad.what() + ": " + answer.describe())
                    .isEmpty();
        }
        softly.assertAll();
    }

    private int requests() {
        return weber.ask("/v1/data-requests").text().split("\"filedAt\"").length;
    }

    private Bad filing(String what, String json, int status, String slug) {
        return new Bad(what, weber.submit(json.getBytes(StandardCharsets.UTF_8), pdf, key()), status, slug);
    }

    private Bad spoilt(String what, Consumer<ObjectNode> spoil, int status, String slug) {
        ObjectNode json = good.json();
        spoil.accept(json);
        return filing(what, json.toString(), status, slug);
    }

    private Bad step(String what, String method, String path, String body, CaseView seen, int status) {
        Answer answer = call(
                        method,
                        cast.addresses().review("/v1/cases/" + seen.id() + path),
                        cast.person("rita").token())
                .header("If-Match", seen.etag())
                .body("application/json", body.getBytes(StandardCharsets.UTF_8))
                .send();
        return new Bad(what, answer, status, "*");
    }

    private URI review(FiledRequest request, String path) {
        return cast.addresses().review("/v1/cases/" + request.id() + path);
    }

    private Answer post(Multipart form, String key) {
        Http.Call call = call("POST", cast.addresses().intake("/v1/data-requests"), weber.token());
        return (key == null ? call : call.header("Idempotency-Key", key))
                .body(form.contentType(), form.body())
                .send();
    }

    private Multipart form() {
        return new Multipart()
                .part("request", "application/json", json())
                .file("instrument", "instrument.pdf", "application/pdf", pdf);
    }

    private Answer get(URI address, String token) {
        return call("GET", address, token).send();
    }

    private Http.Call call(String method, URI address, String token) {
        return cast.http()
                .call(method, address)
                .bearer(token)
                .header("Accept", "application/json, application/problem+json");
    }

    private byte[] json() {
        return good.json().toString().getBytes(StandardCharsets.UTF_8);
    }

    private String key() {
        return cast.newId().toString();
    }
}
