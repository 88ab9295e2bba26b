package dev.daylight.review.console;

import static io.restassured.RestAssured.given;

import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.*;
import dev.daylight.review.outside.*;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.*;
import jakarta.inject.Inject;
import java.nio.file.*;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShotTest {
    @Inject
    Intake intake;

    @Inject
    dev.daylight.review.queue.Assigning assigning;

    @Inject
    dev.daylight.review.checks.AnsweringChecks checks;

    @Inject
    dev.daylight.review.decision.Recommending rec;

    @Inject
    Cases cases;

    @Test
    @TestSecurity(
            user = "ravi",
            roles = {"reviewer", "approver"})
    @OidcSecurity(
            claims = {@Claim(key = "sub", value = "sub-ravi"), @Claim(key = "preferred_username", value = "ravi")})
    void shots() throws Exception {
        var keys = AgencyKeys.madeNow();
        TheProvider.answersWith(503);
        UUID agency = intake.certifiedAgency(keys);
        UUID a = intake.admitted(
                AskedFor.content(agency, "ada.lovelace.with.a.long.address@mail.example.org", "bob@example.org")
                        .underOrder(UUID.randomUUID()));
        UUID b = intake.admitted(AskedFor.content(agency, "ada@example.org", "bob@example.org"));
        UUID c = intake.admitted(AskedFor.subscriber(UUID.randomUUID(), "ada@example.org"));
        Person rita = new Person("sub-rita", "rita");
        for (UUID id : new UUID[] {a, b, c}) {
            assigning.assign(id, cases.get(id).version(), rita);
            for (Check check : Check.values())
                if (id != a || check.ordinal() < 2)
                    checks.answer(
                            id,
                            cases.get(id).version(),
                            check,
                            Check.Outcome.PASSED,
                            "Called back by the directory's number.",
                            rita);
        }
        var p = new dev.daylight.contracts.Period(AskedFor.FROM, AskedFor.TO);
        rec.recommend(
                b,
                cases.get(b).version(),
                new dev.daylight.review.decision.Proposal.ToGrant(
                        new dev.daylight.review.scope.Scope(
                                java.util.Set.of(dev.daylight.contracts.DataCategory.CONTENT), java.util.Set.of(1), p),
                        null),
                rita);
        rec.recommend(
                c,
                cases.get(c).version(),
                new dev.daylight.review.decision.Proposal.ToGrant(
                        new dev.daylight.review.scope.Scope(
                                java.util.Set.of(dev.daylight.contracts.DataCategory.SUBSCRIBER),
                                java.util.Set.of(0),
                                p),
                        null),
                rita);
        Thread.sleep(2000);
        save("queue-en", given().get("/console").asString());
        save("queue-zh", given().get("/console?lang=zh").asString());
        save("review-en", given().get("/console/cases/" + a).asString());
        save("review-zh", given().get("/console/cases/" + a + "?lang=zh").asString());
        save("approve-en", given().get("/console/cases/" + b).asString());
        save("waiting-en", given().get("/console/cases/" + c).asString());
        TheProvider.answersWith(200);
        given().get("/q/openapi").then().statusCode(200);
        save("openapi", given().get("/q/openapi").asString());
        save("metrics", given().get("/q/metrics").asString());
        save("health", given().get("/q/health/ready").asString());
    }

    void save(String n, String s) throws Exception {
        Files.createDirectories(Path.of("/tmp/review/shots"));
        Files.writeString(Path.of("/tmp/review/shots/" + n + ".html"), s);
    }
}
