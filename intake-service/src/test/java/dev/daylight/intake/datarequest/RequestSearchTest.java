package dev.daylight.intake.datarequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RequestSearchTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void pagesShowEverythingOnceNewestFirst() {
        // Given
        UUID agency = Agencies.certified();
        List<String> filed = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            filed.addFirst(Door.filed(agency).toString());
        }

        // When
        List<String> seen = new ArrayList<>();
        String next = "/v1/data-requests?limit=2";
        while (next != null) {
            var page = as(agency).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("id"));
            Matcher link = NEXT.matcher(page.header("Link") == null ? "" : page.header("Link"));
            next = link.find() ? link.group(1) : null;
            if (next != null) {
                assertThat(next).contains("limit=2").doesNotContain(seen.getLast());
            }
        }

        // Then
        assertThat(seen).isEqualTo(filed);
    }

    @Test
    void filtersNarrowByStatusAndKind() {
        UUID agency = Agencies.certified();
        UUID production = Door.filed(agency);
        String preservation = Door.file(agency, Requests.preservation())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Door.file(agency, Requests.with(request -> request.put("proceeding", "CIVIL")));

        as(agency)
                .queryParam("kind", "PRESERVATION")
                .get("/v1/data-requests")
                .then()
                .body("id", contains(preservation));
        as(agency)
                .queryParam("status", "RECEIVED")
                .queryParam("kind", "PRODUCTION")
                .get("/v1/data-requests")
                .then()
                .body("id", contains(production.toString()));
        as(agency)
                .queryParam("status", "REFUSED")
                .get("/v1/data-requests")
                .then()
                .body("id", hasSize(1));
    }

    @Test
    void whatIsDueIsFoundAndWhatIsOverIsNotDue() {
        UUID agency = Agencies.certified();
        UUID owed = Door.filed(agency);
        Door.file(agency, Requests.with(request -> request.put("proceeding", "CIVIL")));

        as(agency)
                .queryParam("dueBefore", "2099-01-01T00:00:00Z")
                .get("/v1/data-requests")
                .then()
                .body("id", contains(owed.toString()));
        as(agency)
                .queryParam("dueBefore", "2020-01-01T00:00:00Z")
                .get("/v1/data-requests")
                .then()
                .body("id", empty());
    }

    @Test
    void aCaseNumberIsFoundExactlyHoweverItIsSpacedAndByItsAgencyOnly() {
        UUID agency = Agencies.certified();
        UUID other = Agencies.certified();
        String wanted = Door.file(agency, Requests.with(request -> request.put("caseNumber", "7 Js 99/26")))
                .path("id");
        Door.file(agency, Requests.with(request -> request.put("caseNumber", "7 Js 999/26")));
        Door.file(other, Requests.with(request -> request.put("caseNumber", "7 Js 99/26")));

        as(agency)
                .header("Case-Number", "7js99/26")
                .get("/v1/data-requests")
                .then()
                .body("id", contains(wanted));
        as(agency)
                .header("Case-Number", "7 Js 9/26")
                .get("/v1/data-requests")
                .then()
                .body("id", empty());
    }

    @Test
    void myOwnFilingsAreFoundByWhoAsks() {
        UUID agency = Agencies.certified();
        Door.filed(agency);
        String colleague = "colleague-" + agency;
        Agencies.enrolled(agency, colleague, "OFFICER");

        as(agency).queryParam("filedBy", "me").get("/v1/data-requests").then().body("id", not(empty()));
        given().auth()
                .oauth2(Tokens.officer(agency, colleague))
                .queryParam("filedBy", "me")
                .get("/v1/data-requests")
                .then()
                .statusCode(200)
                .body("id", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "cursor, nonsense, NOT_A_CURSOR",
        "limit, 0, OUT_OF_RANGE",
        "limit, 101, OUT_OF_RANGE",
        "limit, many, OUT_OF_RANGE",
        "status, DONE, UNKNOWN_VALUE",
        "kind, WISH, UNKNOWN_VALUE",
        "dueBefore, tomorrow, NOT_A_TIME",
        "filedBy, somebody, UNKNOWN_VALUE"
    })
    void whatCannotBeReadIsToldByName(String parameter, String value, String code) {
        as(Agencies.certified())
                .queryParam(parameter, value)
                .get("/v1/data-requests")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/" + parameter))
                .body("violations.code", contains(code));
    }

    private static RequestSpecification as(UUID agency) {
        return given().auth().oauth2(Tokens.officerOf(agency));
    }
}
