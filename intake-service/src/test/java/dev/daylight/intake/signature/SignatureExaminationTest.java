package dev.daylight.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.instrument.RawPdf;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.signature.SignatureExamination.Claim;
import dev.daylight.intake.signature.SignatureVerdict.Authentic;
import dev.daylight.intake.signature.SignatureVerdict.Broken;
import dev.daylight.intake.signature.SignatureVerdict.HumanToCheck;
import dev.daylight.intake.signature.SigningAuthority.SigningPerson;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureExaminationTest {

    private static final String WARRANT = "DE_SEARCH_WARRANT";
    private static final SigningAuthority JUSTICE = new SigningAuthority();
    private static final SigningPerson JUDGE = JUSTICE.signer("Amtsgericht Musterstadt");
    private static final byte[] SIGNED = SignedPapers.pdf(JUDGE);

    @TempDir
    Path folder;

    @BeforeEach
    void theOperatorListsTheCourt() throws IOException {
        list(JUDGE, "DE", WARRANT);
    }

    @Test
    void aWholeSignedPaperOfTheRightAuthorityIsAuthentic() {
        trustJustice();

        assertThat(examine(SIGNED)).isInstanceOfSatisfying(Authentic.class, authentic -> {
            assertThat(authentic.authority().id()).isEqualTo("court");
            assertThat(authentic.signer().subject()).contains("Amtsgericht Musterstadt");
        });
    }

    @Test
    void aSignerTrustedByHimselfNeedsNoList() {
        SigningAuthority.trust(folder, JUDGE.certificate());

        assertThat(examine(SIGNED)).isInstanceOf(Authentic.class);
    }

    @Test
    void withoutAListThatWouldNameTheRevokedNobodyIsBelieved() {
        SigningAuthority.trust(folder, JUSTICE.certificate());

        assertThat(examine(SIGNED)).isEqualTo(doubt(Doubt.NO_REVOCATION_DATA));
    }

    @Test
    void anOldListIsNoList() {
        SigningAuthority.trust(folder, JUSTICE.certificate());
        var now = SigningAuthority.NOW;
        SigningAuthority.publish(
                folder, JUSTICE.revocationList(now.minus(60, ChronoUnit.DAYS), now.minus(40, ChronoUnit.DAYS)));

        assertThat(examine(SIGNED)).isEqualTo(doubt(Doubt.NO_REVOCATION_DATA));
    }

    @Test
    void aRevokedSignerIsNotBelieved() {
        SigningAuthority.trust(folder, JUSTICE.certificate());
        SigningAuthority.publish(folder, JUSTICE.revocationList(JUDGE.certificate()));

        assertThat(examine(SIGNED)).isEqualTo(doubt(Doubt.REVOKED));
    }

    @Test
    void aSignerOfNobodyWeTrustIsNotBelieved() {
        assertThat(examine(SIGNED)).isEqualTo(doubt(Doubt.UNTRUSTED));
    }

    @Test
    void anAuthorityOfTheSameNameIsStillAnother() throws IOException {
        trustJustice();
        SigningPerson impostor = new SigningAuthority().signer("Amtsgericht Musterstadt");
        list(impostor, "DE", WARRANT);

        assertThat(examine(SignedPapers.pdf(impostor)).reason()).isEqualTo(Doubt.UNTRUSTED.name());
    }

    @Test
    void oneChangedByteBreaksTheSeal() {
        trustJustice();
        byte[] changed = SIGNED.clone();
        // In the comment behind the head, where no reader looks and every signature does.
        changed[10] ^= 1;

        assertThat(examine(changed)).isInstanceOf(Broken.class);
    }

    @Test
    void somethingAddedAfterSigningIsForAPersonToCheck() {
        trustJustice();

        assertThat(examine(SignedPapers.addedTo(SIGNED))).isEqualTo(doubt(Doubt.CHANGED_AFTER_SIGNING));
    }

    @Test
    void somethingAddedAfterSigningIsForAPersonToCheckThoughTheSignerIsTrustedByHimself() {
        SigningAuthority.trust(folder, JUDGE.certificate());

        assertThat(examine(SignedPapers.addedTo(SIGNED))).isEqualTo(doubt(Doubt.CHANGED_AFTER_SIGNING));
    }

    @Test
    void aSecondSignatureIsAnAdditionToo() {
        trustJustice();
        byte[] twice = SignedPapers.pdf(SIGNED, JUDGE, SigningAuthority.NOW.minusSeconds(60), null);

        assertThat(examine(twice).reason()).isEqualTo(Doubt.CHANGED_AFTER_SIGNING.name());
    }

    @Test
    void aCertificateThatIsOverProvesNothingWithoutATimestamp() throws IOException {
        var now = SigningAuthority.NOW;
        SigningPerson former =
                JUSTICE.signer("Former judge", now.minus(800, ChronoUnit.DAYS), now.minus(400, ChronoUnit.DAYS), null);
        list(former, "DE", WARRANT);
        trustJustice();

        byte[] paper = SignedPapers.pdf(Papers.order(), former, now.minus(500, ChronoUnit.DAYS), null);

        assertThat(examine(paper).reason()).isEqualTo(Doubt.OUTSIDE_VALIDITY.name());
    }

    @Test
    void aValidSignatureOfSomebodyUnlistedIsNoAuthority() throws IOException {
        trustJustice();
        list(JUSTICE.signer("Somebody else"), "DE", WARRANT);

        assertThat(examine(SIGNED)).isEqualTo(doubt(Doubt.SIGNER_UNKNOWN));
    }

    @Test
    void anAuthorityMayNotIssueWhatItIsNotListedFor() throws IOException {
        trustJustice();
        list(JUDGE, "DE", "DE_PROSECUTOR_REQUEST");

        assertThat(examine(SIGNED)).isEqualTo(doubt(Doubt.WRONG_INSTRUMENT));
    }

    @Test
    void anAuthorityOfAnotherCountryIsNotOneHere() throws IOException {
        trustJustice();
        list(JUDGE, "AT", WARRANT);

        assertThat(examine(SIGNED)).isEqualTo(doubt(Doubt.WRONG_COUNTRY));
    }

    @Test
    void whoDoesNotNameTheInstrumentGetsNoAuthorityForIt() {
        trustJustice();

        assertThat(examination().examine(SIGNED, new Claim(null, null, "DE")))
                .isEqualTo(doubt(Doubt.INSTRUMENT_NOT_NAMED));
    }

    @Test
    void aSignerMayBeListedByNames() throws IOException {
        trustJustice();
        Files.writeString(folder.resolve("authorities.json"), """
                {"authorities":[{"id":"court","name":"Court","country":"DE","instruments":["DE_SEARCH_WARRANT"],
                 "signers":[{"subject":"CN=Amtsgericht Musterstadt, C=DE",
                             "issuer":"CN=Test justice CA, O=Musterland, C=DE"}]}]}
                """);

        assertThat(examine(SIGNED)).isInstanceOf(Authentic.class);
    }

    @Test
    void signedContainersOfEveryKindAreJudged() {
        trustJustice();
        for (ASiCContainerType type : ASiCContainerType.values()) {
            for (BiFunction<ASiCContainerType, byte[], byte[]> signing :
                    java.util.List.<BiFunction<ASiCContainerType, byte[], byte[]>>of(
                            (kind, paper) -> SignedPapers.containerXades(kind, paper, JUDGE),
                            (kind, paper) -> SignedPapers.containerCades(kind, paper, JUDGE))) {
                byte[] container = signing.apply(type, Papers.order());

                assertThat(inContainer(container)).isInstanceOf(Authentic.class);
                assertThat(inContainer(with(container, SignedPapers.PAPER, Papers.pages(2))))
                        .isInstanceOf(Broken.class);
            }
        }
    }

    @Test
    void aSignatureAboutSomethingElseInTheContainerSaysNothingOfThePaper() {
        trustJustice();
        byte[] container = SignedPapers.containerXades(ASiCContainerType.ASiC_E, Papers.order(), JUDGE);

        SignatureVerdict verdict = examination().examine(container, new Claim("another.pdf", WARRANT, "DE"));

        assertThat(verdict.reason()).isEqualTo(Doubt.PAPER_NOT_COVERED.name());
    }

    @Test
    void nothingThatACertificateOrAPolicyNamesIsEverFetched() throws Exception {
        try (Listener listener = new Listener()) {
            SigningPerson luring = JUSTICE.signerNaming("Luring judge", listener.url());
            list(luring, "DE", WARRANT);
            byte[] paper = SignedPapers.pdf(
                    Papers.order(), luring, SigningAuthority.NOW.minusSeconds(60), listener.url() + "policy");

            assertThat(examine(paper).outcome()).isEqualTo("HUMAN_TO_CHECK");
            trustJustice();
            assertThat(examine(paper)).isNotNull();
            assertThat(examine(SignedPapers.pdf(luring))).isInstanceOf(Authentic.class);
            byte[] container = SignedPapers.containerXades(ASiCContainerType.ASiC_E, Papers.order(), luring);
            String signature = "META-INF/signatures001.xml";
            String xml = new String(entry(container, signature), StandardCharsets.UTF_8);
            assertThat(xml).contains("URI=\"order.pdf\"");
            byte[] reaching = with(
                    container,
                    signature,
                    xml.replace("URI=\"order.pdf\"", "URI=\"" + listener.url() + "order.pdf\"")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(inContainer(reaching).outcome()).isNotEqualTo("AUTHENTIC");
            byte[] entity = with(
                    container,
                    signature,
                    xml.replaceFirst(
                                    "<\\?xml[^>]*>",
                                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY % e SYSTEM \"" + listener.url()
                                            + "\"> %e;]>")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(inContainer(entity).outcome()).isNotEqualTo("AUTHENTIC");

            assertThat(listener.calls()).isZero();
            new Socket("127.0.0.1", listener.port()).close();
            listener.awaitCall();
        }
    }

    @Test
    void aChangeOfTheFolderCountsAtOnce() {
        trustJustice();
        SignatureExamination examination = examination();
        Claim claim = new Claim(null, WARRANT, "DE");
        assertThat(examination.examine(SIGNED, claim)).isInstanceOf(Authentic.class);

        SigningAuthority.publish(folder, JUSTICE.revocationList(JUDGE.certificate()));

        assertThat(examination.examine(SIGNED, claim)).isEqualTo(doubt(Doubt.REVOKED));
    }

    @Test
    void whileTheFolderIsBrokenNobodyIsBelieved() throws IOException {
        trustJustice();
        SignatureExamination examination = examination();

        Files.writeString(folder.resolve("authorities.json"), "{");

        assertThat(examination.examine(SIGNED, new Claim(null, WARRANT, "DE")))
                .isEqualTo(new HumanToCheck(Doubt.TRUST_UNREADABLE, java.util.List.of()));
    }

    @Test
    void withoutAFolderNobodyIsBelieved() {
        var examination = new SignatureExamination(new TrustFolder(Optional.empty()), clock());

        assertThat(examination.examine(SIGNED, new Claim(null, WARRANT, "DE"))).isEqualTo(doubt(Doubt.UNTRUSTED));
    }

    @Test
    void rubbishIsNoSignature() {
        trustJustice();

        assertThat(examine("%PDF-1.7 rubbish".getBytes(StandardCharsets.US_ASCII))
                        .reason())
                .isEqualTo(Doubt.SIGNATURE_UNREADABLE.name());
    }

    /// The library unpacks what a paper brings along for validation, whatever it unpacks to.
    @Test
    void aSignedPaperThatIsABombStaysAwayFromTheLibrary() {
        trustJustice();
        byte[] brought = RawPdf.stream("/Filter /FlateDecode", RawPdf.packedZeros(20 << 20));
        byte[] signed = SignedPapers.pdf(
                RawPdf.withObjects("/DSS << /Certs [4 0 R] >>", brought),
                JUDGE,
                SigningAuthority.NOW.minusSeconds(60),
                null);

        assertThat(examine(signed).reason()).isEqualTo(Doubt.SIGNATURE_UNREADABLE.name());
    }

    private void trustJustice() {
        SigningAuthority.trust(folder, JUSTICE.certificate());
        SigningAuthority.publish(folder, JUSTICE.revocationList());
    }

    private void list(SigningPerson signer, String country, String instrument) throws IOException {
        Files.writeString(
                folder.resolve("authorities.json"),
                "{\"authorities\":[{\"id\":\"court\",\"name\":\"Court\",\"country\":\"" + country
                        + "\",\"instruments\":[\"" + instrument + "\"],\"signers\":[{\"sha256\":\""
                        + Signer.of(signer.certificate()).sha256() + "\"}]}]}");
    }

    private SignatureVerdict examine(byte[] file) {
        return examination().examine(file, new Claim(null, WARRANT, "DE"));
    }

    private SignatureVerdict inContainer(byte[] container) {
        return examination().examine(container, new Claim(SignedPapers.PAPER, WARRANT, "DE"));
    }

    private SignatureExamination examination() {
        return new SignatureExamination(new TrustFolder(Optional.of(folder)), clock());
    }

    private static Clock clock() {
        return Clock.fixed(SigningAuthority.NOW, ZoneOffset.UTC);
    }

    private static HumanToCheck doubt(Doubt reason) {
        return new HumanToCheck(reason, java.util.List.of(Signer.of(JUDGE.certificate())));
    }

    private static byte[] entry(byte[] container, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException("no " + name);
    }

    private static byte[] with(byte[] container, String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] data = zip.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name) ? content : data);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /// Counts who comes.
    private static final class Listener implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress());
        private final AtomicInteger calls = new AtomicInteger();

        Listener() throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try {
                        socket.accept().close();
                        calls.incrementAndGet();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }

        String url() {
            return "http://127.0.0.1:" + port() + "/";
        }

        int port() {
            return socket.getLocalPort();
        }

        int calls() {
            return calls.get();
        }

        /// That it counts at all.
        void awaitCall() {
            org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> calls() == 1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
