package dev.daylight.intake.datarequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.daylight.intake.antivirus.Antivirus;
import dev.daylight.intake.antivirus.FakeClamd;
import dev.daylight.intake.antivirus.Scanners;
import dev.daylight.intake.instrument.Containers;
import dev.daylight.intake.instrument.RawPdf;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.intake.signature.SignedPapers;
import dev.daylight.intake.signature.SigningAuthority;
import dev.daylight.sealing.DataKeys;
import dev.daylight.sealing.ObjectStore;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentsTest {

    @Inject
    Database database;

    @Inject
    ObjectStore store;

    @Inject
    DataKeys keysOfReview;

    @Inject
    RequestKeys keys;

    @Test
    void theOfficerSeesTheDigestTheTypeAndTheVerdict() {
        UUID agency = Agencies.certified();
        byte[] order = Papers.order();
        UUID id = filed(agency, order);

        Door.read(Tokens.officerOf(agency), id)
                .then()
                .statusCode(200)
                .body("documents.size()", equalTo(1))
                .body("documents[0].purpose", equalTo("INSTRUMENT"))
                .body("documents[0].sha256", equalTo(ObjectStore.sha256(order)))
                .body("documents[0].bytes", equalTo(order.length))
                .body("documents[0].type", equalTo("PDF"))
                .body("documents[0].signature.outcome", equalTo("HUMAN_TO_CHECK"))
                .body("documents[0].signature.reason", equalTo("UNSIGNED"))
                .body("documents[0].remarks[0].code", equalTo("NOT_SCANNED"));
    }

    @Test
    void reviewIsToldTheVerdictUnderSeal() {
        UUID id = filed(Agencies.certified(), Papers.order());

        assertThat(new String(sealed(id, "particulars", "particulars/" + id), StandardCharsets.UTF_8))
                .contains("\"signatureVerdict\":{\"outcome\":\"HUMAN_TO_CHECK\",\"reason\":\"UNSIGNED\"")
                .contains("No virus scanner has looked at it.");
    }

    @Test
    void outOfAContainerReviewGetsThePaperAndTheAgencyItsContainerBack() {
        UUID agency = Agencies.certified();
        byte[] order = Papers.order();
        byte[] container =
                SignedPapers.containerXades(ASiCContainerType.ASiC_E, order, new SigningAuthority().signer("A judge"));
        UUID id = filed(agency, container);

        assertThat(sealed(id, "instrument", "instrument/" + id)).isEqualTo(order);
        Response read = Door.read(Tokens.officerOf(agency), id);
        read.then()
                .body("documents[0].type", equalTo("ASIC_E"))
                .body("documents[0].signature.reason", equalTo("UNTRUSTED"))
                .body("documents[0].sha256", equalTo(ObjectStore.sha256(container)));
        assertThat(download(Tokens.officerOf(agency), read.path("documents[0].href"))
                        .asByteArray())
                .isEqualTo(container);
    }

    @Test
    void aDocumentLeavesAsAnAttachmentInASandbox() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency, Papers.order());
        String href = Door.read(Tokens.officerOf(agency), id).path("documents[0].href");

        Response response = download(Tokens.officerOf(agency), href);

        response.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", startsWith("attachment; filename="))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
        // Beside the one of every answer; a browser obeys both.
        assertThat(response.headers().getValues("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(database.count(
                        "SELECT count(*) FROM audit_entry WHERE action = 'DOCUMENT_DOWNLOADED' AND subject_id = ?", id))
                .isOne();
    }

    @Test
    void aForeignDocumentIsNotThere() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency, Papers.order());
        String href = Door.read(Tokens.officerOf(agency), id).path("documents[0].href");
        String stranger = Tokens.officerOf(Agencies.certified());

        Response foreign = download(stranger, href);
        Response unknown = download(stranger, "/v1/data-requests/" + id + "/documents/" + UUID.randomUUID());

        foreign.then().statusCode(404).body("type", equalTo("urn:daylight:problem:data-request-unknown"));
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void aDocumentOfAnotherRequestOfTheAgencyIsNotThere() {
        UUID agency = Agencies.certified();
        UUID one = filed(agency, Papers.order());
        UUID other = filed(agency, Papers.order());
        String href = Door.read(Tokens.officerOf(agency), one).path("documents[0].href");

        download(Tokens.officerOf(agency), href.replace(one.toString(), other.toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasShreddedIsGone() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency, Papers.order());
        String href = Door.read(Tokens.officerOf(agency), id).path("documents[0].href");

        keys.shred(id, "retention");

        download(Tokens.officerOf(agency), href)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:daylight:problem:data-request-shredded"));
    }

    @Test
    void aContainerThatIsNoneIsRefusedWithTheReason() {
        UUID agency = Agencies.certified();
        byte[] nested = Containers.holding(
                        "a.asice",
                        Containers.holding("order.pdf", Papers.order()).bytes())
                .bytes();

        Door.file(Tokens.officerOf(agency), UUID.randomUUID().toString(), Requests.good(), nested)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:daylight:problem:instrument-unreadable"))
                .body("detail", equalTo("There is a container in the container."));
    }

    @Test
    void aPdfThatUnpacksWithoutEndIsRefusedWithTheReason() {
        UUID agency = Agencies.certified();
        byte[] bomb = RawPdf.packedZeros(80 << 20);
        bomb[0] = 0;

        Door.file(
                        Tokens.officerOf(agency),
                        UUID.randomUUID().toString(),
                        Requests.good(),
                        RawPdf.withStream("/Filter /FlateDecode", bomb))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:instrument-unreadable"))
                .body(
                        "detail",
                        equalTo("The PDF unpacks to far more than a paper needs. Save it anew, for example as PDF/A."));
    }

    @Test
    void anInfectedFileIsNotRecorded() {
        UUID agency = Agencies.certified();
        try (FakeClamd scanner = FakeClamd.thatSays("stream: Eicar-Test-Signature FOUND\0")) {
            QuarkusMock.installMockForType(Scanners.at(scanner), Antivirus.class);

            Door.file(Tokens.officerOf(agency), UUID.randomUUID().toString(), Requests.good(), Papers.order())
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:daylight:problem:document-infected"));
        }
        assertThat(database.count("SELECT count(*) FROM data_request WHERE agency_id = ?", agency))
                .isZero();
    }

    @Test
    void whileTheScannerIsAwayNothingIsRecordedAndTheKeyStaysFree() {
        UUID agency = Agencies.certified();
        String key = UUID.randomUUID().toString();
        FakeClamd gone = FakeClamd.thatScans();
        gone.close();
        QuarkusMock.installMockForType(Scanners.at(gone), Antivirus.class);
        Door.file(Tokens.officerOf(agency), key, Requests.good(), Papers.order())
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:daylight:problem:antivirus-unavailable"));

        QuarkusMock.installMockForType(Scanners.none(), Antivirus.class);

        Door.file(Tokens.officerOf(agency), key, Requests.good(), Papers.order())
                .then()
                .statusCode(201);
    }

    private static UUID filed(UUID agency, byte[] paper) {
        return UUID.fromString(
                Door.file(Tokens.officerOf(agency), UUID.randomUUID().toString(), Requests.good(), paper)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private static Response download(String token, String href) {
        return given().auth().oauth2(token).get(href);
    }

    private byte[] sealed(UUID id, String which, String context) {
        String key = database.texts("SELECT " + which + "_key FROM data_request WHERE id = ?", id)
                .getFirst();
        return keysOfReview.open(store.get("daylight-documents", key, 1_000_000), "daylight-documents", id, context);
    }
}
