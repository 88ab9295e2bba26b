package dev.daylight.review.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.review.casefile.Cases;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The queue and who works on a case, as a browser without scripts uses them.
@QuarkusTest
class CaseworkPagesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Inject
    Intake intake;

    @Inject
    Cases cases;

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sub-rita"),
                @Claim(key = "preferred_username", value = "rita"),
                @Claim(key = "person", value = "staff-rita")
            })
    void theQueueSaysInWordsWhatIsLateAndTakesManyAtOnce() throws IOException {
        UUID late = filed("SM", 30);
        UUID soon = filed("SM", 8);
        given().auth().oauth2(Tokens.of("nina", "reviewer")).get("/v1/cases?limit=1");

        Response queue = given().get("/console?jurisdiction=SM");
        assertThat(queue.asString())
                .contains("Overdue by", " left", "SM 2", late.toString(), soon.toString())
                .contains("aria-label=\"Choose case " + late.toString().substring(28))
                .contains("accesskey=\"m\"", "nina");
        assertThat(given().get("/console?jurisdiction=SM&lang=zh").asString()).contains("已逾期", "剩余");
        Response taken = browser(queue)
                .formParam("case", late + ":1")
                .formParam("case", soon + ":99")
                .formParam("to", "sub-nina")
                .formParam("act", "TAKE")
                .post("/console/many");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.asString()).contains("1 of 2 done.", "Changed meanwhile", soon.toString());
        assertThat(given().get("/console?jurisdiction=SM&assignment=mine").asString())
                .contains(late.toString())
                .doesNotContain(soon.toString());
        keep("queue-en", given().get("/console"));
        keep("queue-zh", given().get("/console?lang=zh&dense=true"));
        keep("case-en", given().get("/console/cases/{id}", late));
        keep("case-zh", given().get("/console/cases/{id}?lang=zh", late));
        keep("many-en", taken);
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sub-rita"),
                @Claim(key = "preferred_username", value = "rita"),
                @Claim(key = "person", value = "staff-rita")
            })
    void aReviewerWritesNotesHandsOverAndDeclaresAConflictByForms() {
        UUID id = filed("SM", 3);
        given().auth().oauth2(Tokens.of("nina", "reviewer")).get("/v1/cases?limit=1");
        assertThat(page(id)).contains("days after", "Europe").doesNotContain("Hand over to");
        assertThat(send(id, "assignment").statusCode()).isEqualTo(303);
        assertThat(send(id, "notes", "text", "It is <b>a hotel</b>.").statusCode())
                .isEqualTo(303);
        assertThat(page(id)).contains("It is &lt;b&gt;a hotel&lt;/b&gt;.", "Hand over to");
        assertThat(send(id, "notes", "text", " ").statusCode()).isEqualTo(400);

        assertThat(send(id, "hand-over", "to", "sub-nina", "note", "yours").statusCode())
                .isEqualTo(303);
        assertThat(page(id)).contains("nina", "yours").doesNotContain("Hand over to");
        assertThat(send(id, "hand-over", "to", "").statusCode()).isEqualTo(403);

        assertThat(send(id, "conflict").statusCode()).isEqualTo(303);
        Response barred = given().get("/console/cases/{id}", id);
        assertThat(barred.statusCode()).isEqualTo(403);
        assertThat(barred.asString())
                .contains("You declared a conflict of interest")
                .doesNotContain("hotel");
        assertThat(new Desk(Tokens.otto(), id).look().getString("assignment.reviewer.subject"))
                .isEqualTo("sub-nina");
    }

    private UUID filed(String country, int daysAgo) {
        UUID id = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(UUID.randomUUID(), "pages@example.org");
        intake.tells(
                id,
                intake.filed(
                        id,
                        asked.on(country, (String) null),
                        new Intake.Paper(LocalDate.now(), false, Instant.now().minus(Duration.ofDays(daysAgo)))),
                Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        return id;
    }

    private static String page(UUID id) {
        return given().get("/console/cases/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response send(UUID id, String form, String... fields) {
        Response page = given().get("/console/cases/{id}", id);
        RequestSpecification request = browser(page).formParam("version", found(VERSION, page.asString()));
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post("/console/cases/{id}/" + form, id);
    }

    private static RequestSpecification browser(Response page) {
        return given().redirects()
                .follow(false)
                .cookies(page.getCookies())
                .contentType(ContentType.URLENC)
                .formParam("csrf-token", found(CSRF, page.asString()));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /// For whoever wants to look at a page after the run.
    private static void keep(String name, Response page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve(name + ".html"), page.asString());
    }
}
