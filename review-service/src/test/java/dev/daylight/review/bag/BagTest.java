package dev.daylight.review.bag;

import static dev.daylight.contracts.DataCategory.CONTENT;
import static dev.daylight.contracts.DataCategory.SUBSCRIBER;
import static dev.daylight.review.bag.PackageUnderTest.export;
import static dev.daylight.review.bag.PackageUnderTest.record;
import static dev.daylight.review.bag.PackageUnderTest.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.contracts.DataCategory;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.SigningKey;
import dev.daylight.review.outside.Tool;
import dev.daylight.review.outside.Unzipped;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.recipient.EncryptionKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bag as an agency gets it: opened, checked and verified by the programs that agencies have.
class BagTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AS_GIVEN =
            "{\"kind\":\"message\", \"account\":\"acc_1\",\"category\":\"CONTENT\",\"at\":\"2026-11-23T09:59:59Z\","
                    + "\"fields\":{\"text\":\"K\\u00f6ln \\\"x\\\"\",\"cost\":1.50,\"big\":12345678901234567890}}";
    private static final Set<DataCategory> BOTH = Set.of(SUBSCRIBER, CONTENT);

    @TempDir
    private Path folder;

    @Test
    void theAgencyOpensTheBagAndChecksItWithToolsOfItsOwn() throws Exception {
        AgencyKeys agency = AgencyKeys.madeNow();
        Path bag = unzipped(agency.openWithOpenSsl(encrypted(agency.certificate())));

        Tool.run(bag, "sha256sum", "--strict", "-c", "manifest-sha256.txt");
        Tool.run(bag, "sha512sum", "--strict", "-c", "manifest-sha512.txt");
        Tool.run(bag, "sha256sum", "--strict", "-c", "tagmanifest-sha256.txt");
        Tool.run(bag, "sha512sum", "--strict", "-c", "tagmanifest-sha512.txt");
        verify(bag, "tagmanifest-sha256.txt");
        verify(bag, "tagmanifest-sha512.txt");
        assertThat(Files.readString(bag.resolve("bagit.txt")))
                .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(Files.readString(bag.resolve("bag-info.txt")))
                .contains("Payload-Oxum: " + payload(bag) + "\n")
                .contains("External-Identifier: " + PackageUnderTest.DISCLOSURE);
    }

    @Test
    void theAgencyOpensTheBagWithGnuPgWhereItEnrolledAnOpenPgpKey() throws Exception {
        Path home = Files.createDirectory(folder.resolve("gnupg"));
        home.toFile().setReadable(false, false);
        home.toFile().setReadable(true);
        String[] gpg = {"gpg", "--homedir", home.toString(), "--batch", "--quiet", "--passphrase", ""};
        Tool.run(folder, with(gpg, "--quick-generate-key", "agency@example.org", "rsa3072", "cert", "never"));
        String fingerprint = Tool.run(folder, with(gpg, "--with-colons", "--list-keys"))
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .findFirst()
                .orElseThrow()
                .split(":")[9];
        Tool.run(folder, with(gpg, "--quick-add-key", fingerprint, "rsa3072", "encr", "never"));
        String armored = Tool.run(folder, with(gpg, "--armor", "--export", fingerprint));
        Files.write(folder.resolve("package.gpg"), encrypted(armored));

        Tool.run(folder, with(gpg, "--output", "opened.zip", "--decrypt", "package.gpg"));

        Path bag = unzipped(Files.readAllBytes(folder.resolve("opened.zip")));
        Tool.run(bag, "sha512sum", "--strict", "-c", "manifest-sha512.txt");
        Tool.run(folder, "gpgconf", "--homedir", home.toString(), "--kill", "gpg-agent");
    }

    @Test
    void aSignatureDoesNotFitAnythingElse() throws Exception {
        Path bag = unzipped(made().zip());

        Files.writeString(
                bag.resolve("tagmanifest-sha256.txt"),
                Files.readString(bag.resolve("tagmanifest-sha256.txt")).replaceFirst("^.", "z"));

        assertThatThrownBy(() -> verify(bag, "tagmanifest-sha256.txt")).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyFileOfThePayloadIsInBothManifestsAndNothingElseIs() throws Exception {
        Map<String, byte[]> files = Unzipped.files(made().zip());

        for (String manifest : new String[] {"manifest-sha256.txt", "manifest-sha512.txt"}) {
            assertThat(new String(files.get(manifest), StandardCharsets.UTF_8).lines())
                    .extracting(line -> line.split("  ")[1])
                    .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                            .filter(path -> path.startsWith("data/"))
                            .toList());
        }
        assertThat(files.keySet())
                .contains(
                        "data/records/subscriber.jsonl",
                        "data/records/content.jsonl",
                        "data/provenance.jsonld",
                        "data/certificate-of-authenticity.pdf",
                        "data/index.html",
                        "data/manifest.json");
    }

    @Test
    void aRecordInsideTheScopeLeavesByteByByteAsTheProviderGaveIt() throws Exception {
        assertThat(text(Unzipped.files(made().zip()), "data/records/content.jsonl"))
                .isEqualTo(AS_GIVEN + "\n" + record("acc_1", "CONTENT", "{\"text\":\"b\"}") + "\n");
    }

    @Test
    void whatStandsBesideTheFiveMembersOfARecordStaysHere() throws Exception {
        String smuggled = AS_GIVEN.replaceFirst("\\{", "{\"neighbour\":{\"name\":\"somebody else\"},");

        String records = text(
                Unzipped.files(PackageUnderTest.of(
                                scope(Set.of(CONTENT), Map.of()), Map.of(CONTENT, export(List.of(smuggled))))
                        .zip()),
                "data/records/content.jsonl");

        assertThat(records).doesNotContain("somebody else").contains("\"cost\":1.50", "12345678901234567890");
    }

    @Test
    void anExportThatCanBeReadInTwoWaysIsNotRead() {
        for (String line : new String[] {
            AS_GIVEN.replaceFirst("\\{", "{\"account\":\"acc_9\","),
            AS_GIVEN.replace("\"cost\":1.50", "\"text\":\"twice\""),
            AS_GIVEN + " {\"and\":\"more\"}",
            "[" + AS_GIVEN + "]",
            AS_GIVEN.substring(0, 40)
        }) {
            assertThatThrownBy(() -> PackageUnderTest.of(
                            scope(Set.of(CONTENT), Map.of()), Map.of(CONTENT, export(List.of(line)))))
                    .as(line)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void anExportWithoutItsClosingLineBrokeOff() {
        String whole = export(List.of(AS_GIVEN, AS_GIVEN));
        for (int length = whole.length() - 1; length >= 0; length -= 7) {
            String part = whole.substring(0, length);
            assertThatThrownBy(() -> PackageUnderTest.of(scope(Set.of(CONTENT), Map.of()), Map.of(CONTENT, part)))
                    .isInstanceOf(BrokenOff.class);
        }
        assertThatThrownBy(() -> PackageUnderTest.of(
                        scope(Set.of(CONTENT), Map.of()),
                        Map.of(CONTENT, whole.replace("\"records\":2", "\"records\":3"))))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() ->
                        PackageUnderTest.of(scope(Set.of(CONTENT), Map.of()), Map.of(CONTENT, whole + AS_GIVEN + "\n")))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void theManifestSaysHowMuchWasAskedApprovedDeliveredAndDropped() throws Exception {
        JsonNode figures = JSON.readTree(Unzipped.files(made().zip()).get("data/manifest.json"))
                .get("minimisation");

        assertThat(figures.get("asked").get("accounts").asInt()).isEqualTo(2);
        assertThat(figures.get("approved").get("accounts").asInt()).isEqualTo(1);
        assertThat(figures.get("delivered").get("CONTENT").asInt()).isEqualTo(2);
        assertThat(figures.get("dropped").get("ACCOUNT").asInt()).isEqualTo(1);
    }

    @Test
    void theCertificateNamesTheDigestsInTheWordsOfTheCourtAndNoAccount() throws Exception {
        PackageUnderTest made = made();
        Map<String, byte[]> files = Unzipped.files(made.zip());

        assertThat(certificate(files))
                .contains(ObjectStore.sha256(files.get("data/records/content.jsonl")))
                .contains("Polizei K?ln ???", "910/2014", "CN=Custodian of records")
                .doesNotContain("someone@example.org", "acc_1", "902(11)");
        assertThat(certificate("US")).contains("902(11)", "902(13)", "902(14)").doesNotContain("910/2014");
        assertThat(certificate("CH")).contains("902(11)", "902(13)", "902(14)", "910/2014");
    }

    @Test
    void theProvenanceTellsEachFileWithItsHashesInTheWordsOfCase() throws Exception {
        Map<String, byte[]> files = Unzipped.files(made().zip());

        JsonNode provenance = JSON.readTree(files.get("data/provenance.jsonld"));

        assertThat(provenance.get("@context").get("case-investigation").asText())
                .isEqualTo("https://ontology.caseontology.org/case/investigation/");
        assertThat(provenance.findValuesAsText("@type"))
                .contains(
                        "case-investigation:InvestigativeAction",
                        "case-investigation:ProvenanceRecord",
                        "uco-observable:File");
        assertThat(provenance.toString())
                .contains(ObjectStore.sha256(files.get("data/records/content.jsonl")))
                .doesNotContain("acc_1", "someone@example.org");
    }

    @Test
    void theIndexIsReadWithoutScriptAndShowsNothingAsMarkup() throws Exception {
        String index = text(Unzipped.files(made().zip()), "data/index.html");

        assertThat(index)
                .contains("default-src 'none'", "case 7 &lt;b&gt;", "records/content.jsonl", "someone@example.org")
                .doesNotContain("<script", "http:", "https:");
    }

    @Test
    void withoutARecordInTheScopeNoPackageIsBegun() throws Exception {
        PackageUnderTest made = PackageUnderTest.of(
                scope(BOTH, Map.of()), Map.of(CONTENT, export(List.of(record("acc_9", "CONTENT", "{}")))));

        assertThat(made.zip()).isEmpty();
        assertThat(made.minimised().isEmpty()).isTrue();
        assertThat(made.minimised().droppedRecords()).isEqualTo(1);
    }

    private static PackageUnderTest made() throws IOException {
        return made("DE");
    }

    private static PackageUnderTest made(String country) throws IOException {
        return PackageUnderTest.of(
                country,
                scope(BOTH, Map.of()),
                Map.of(
                        SUBSCRIBER, export(List.of(record("acc_1", "SUBSCRIBER", "{\"name\":\"Ada\"}"))),
                        CONTENT,
                                export(List.of(
                                        AS_GIVEN,
                                        record("acc_9", "CONTENT", "{}"),
                                        record("acc_1", "CONTENT", "{\"text\":\"b\"}")))));
    }

    private static byte[] encrypted(String key) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try (OutputStream out = ((EncryptionKey.Fit) EncryptionKey.read(key, Instant.now()))
                .key()
                .encrypting(message)) {
            out.write(made().zip());
        }
        return message.toByteArray();
    }

    private Path unzipped(byte[] zip) throws Exception {
        Files.write(folder.resolve("package.zip"), zip);
        // With the JDK's own tool where there is no other; it knows nothing of bags either.
        Tool.run(folder, Path.of(System.getProperty("java.home"), "bin", "jar").toString(), "xf", "package.zip");
        return folder.resolve("daylight-" + PackageUnderTest.DISCLOSURE);
    }

    private static String[] with(String[] command, String... arguments) {
        return Stream.concat(Stream.of(command), Stream.of(arguments)).toArray(String[]::new);
    }

    private static void verify(Path bag, String manifest) throws Exception {
        Tool.run(
                bag,
                "openssl",
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                manifest + ".p7s",
                "-content",
                manifest,
                "-CAfile",
                SigningKey.MADE.certificate().toString(),
                "-purpose",
                "any",
                "-out",
                "verified.txt");
        assertThat(bag.resolve("verified.txt")).hasSameBinaryContentAs(bag.resolve(manifest));
    }

    private static String payload(Path bag) throws IOException {
        try (var files = Files.walk(bag.resolve("data"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : all) {
                bytes += Files.size(file);
            }
            return bytes + "." + all.size();
        }
    }

    private static String certificate(String country) throws IOException {
        return certificate(Unzipped.files(made(country).zip()));
    }

    private static String certificate(Map<String, byte[]> files) throws IOException {
        try (var pdf = Loader.loadPDF(files.get("data/certificate-of-authenticity.pdf"))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
