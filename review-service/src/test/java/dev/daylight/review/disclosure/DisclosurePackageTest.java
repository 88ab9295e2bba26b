package dev.daylight.review.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.review.disclosure.Manifest.Extent;
import dev.daylight.review.outside.Unzipped;
import dev.daylight.review.scope.ApprovedScope;
import dev.daylight.review.scope.ExportedRecord;
import dev.daylight.review.scope.Minimised;
import dev.daylight.sealing.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DisclosurePackageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Period PERIOD = new Period(NOW.minusSeconds(3600), NOW);
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theManifestNamesEveryOtherFileWithItsDigest() throws Exception {
        Map<String, byte[]> files = Unzipped.files(zip());

        JsonNode manifest = JSON.readTree(files.get("manifest.json"));

        assertThat(files)
                .containsOnlyKeys(
                        "records/subscriber.jsonl",
                        "records/content.jsonl",
                        "certificate-of-authenticity.pdf",
                        "manifest.json");
        assertThat(manifest.get("files")).hasSize(3).allSatisfy(file -> {
            byte[] bytes = files.get(file.get("path").asText());
            assertThat(file.get("sha256").asText()).isEqualTo(ObjectStore.sha256(bytes));
            assertThat(file.get("bytes").asInt()).isEqualTo(bytes.length);
        });
    }

    @Test
    void recordsStandOneALineInTheFileOfTheirCategory() throws Exception {
        String content = new String(Unzipped.files(zip()).get("records/content.jsonl"), StandardCharsets.UTF_8);

        assertThat(content.lines()).hasSize(2).allSatisfy(line -> {
            JsonNode record = JSON.readTree(line);
            assertThat(record.get("category").asText()).isEqualTo("CONTENT");
            assertThat(record.get("at").asText()).isEqualTo("2026-11-23T09:59:59Z");
        });
    }

    @Test
    void theManifestSaysHowMuchWasAskedApprovedDeliveredAndDropped() throws Exception {
        JsonNode figures =
                JSON.readTree(Unzipped.files(zip()).get("manifest.json")).get("minimisation");

        assertThat(figures.get("asked").get("accounts").asInt()).isEqualTo(2);
        assertThat(figures.get("approved").get("accounts").asInt()).isEqualTo(1);
        assertThat(figures.get("delivered").get("CONTENT").asInt()).isEqualTo(2);
        assertThat(figures.get("dropped").get("ACCOUNT").asInt()).isEqualTo(1);
    }

    @Test
    void theCertificateListsTheDigestsAndNamesNoAccount() throws Exception {
        Map<String, byte[]> files = Unzipped.files(zip());

        try (var pdf = Loader.loadPDF(files.get("certificate-of-authenticity.pdf"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Certificate of authenticity")
                    .contains(ObjectStore.sha256(files.get("records/content.jsonl")))
                    .contains("Polizei K?ln ???")
                    .doesNotContain("someone@example.org")
                    .doesNotContain("acc_1");
        }
    }

    private static byte[] zip() {
        ApprovedScope scope =
                new ApprovedScope(Set.of("acc_1"), Set.of(DataCategory.SUBSCRIBER, DataCategory.CONTENT), PERIOD);
        Minimised minimised = scope.minimise(List.of(
                record("acc_1", "SUBSCRIBER"),
                record("acc_1", "CONTENT"),
                record("acc_1", "CONTENT"),
                record("acc_9", "CONTENT")));
        return DisclosurePackage.zip(
                minimised,
                files -> new Manifest(
                        Manifest.FORMAT,
                        UUID.fromString("00000000-0000-7000-8000-000000000001"),
                        UUID.fromString("00000000-0000-7000-8000-000000000002"),
                        "Polizei K\u4e2dln \u8b66\u5bdf\u5c40",
                        "case 7",
                        "rules-1",
                        NOW,
                        null,
                        List.of(new Manifest.Account(
                                new AccountIdentifier(IdentifierType.EMAIL, "someone@example.org"), "acc_1")),
                        files,
                        new Manifest.Minimisation(
                                new Extent(scope.categories(), 2, PERIOD),
                                new Extent(scope.categories(), 1, PERIOD),
                                Map.of(DataCategory.SUBSCRIBER, 1, DataCategory.CONTENT, 2),
                                minimised.dropped())));
    }

    private static ExportedRecord record(String account, String category) {
        return new ExportedRecord(
                account,
                category,
                "message",
                NOW.minusSeconds(1),
                JSON.createObjectNode().put("text", "a\nb"));
    }
}
