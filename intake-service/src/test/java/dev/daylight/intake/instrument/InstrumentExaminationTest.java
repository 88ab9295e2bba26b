package dev.daylight.intake.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.intake.antivirus.FakeClamd;
import dev.daylight.intake.antivirus.Scanners;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.signature.Doubt;
import dev.daylight.intake.signature.SignatureVerdict.Authentic;
import dev.daylight.intake.signature.SignatureVerdict.HumanToCheck;
import dev.daylight.intake.signature.Signatures;
import dev.daylight.intake.signature.SignedPapers;
import dev.daylight.intake.signature.SigningAuthority;
import dev.daylight.intake.signature.SigningAuthority.SigningPerson;
import dev.daylight.sealing.ObjectStore;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentExaminationTest {

    private static final String WARRANT = "DE_SEARCH_WARRANT";

    @TempDir
    Path folder;

    @Test
    void anUnsignedPaperIsForAPersonToCheck() {
        ExaminedPaper paper = fit(unscanned().examine(Papers.order(), WARRANT, "DE"));

        assertThat(paper.verdict()).isEqualTo(new HumanToCheck(Doubt.UNSIGNED, List.of()));
        assertThat(paper.type()).isEqualTo(FileType.PDF);
        assertThat(paper.sha256()).isEqualTo(ObjectStore.sha256(Papers.order()));
    }

    @Test
    void whoeverReadsItLearnsThatNobodyScannedIt() {
        assertThat(fit(unscanned().examine(Papers.order(), WARRANT, "DE")).remarks())
                .containsExactly(Remark.NOT_SCANNED);
    }

    @Test
    void aScannedPaperHasNothingToBeRemarked() {
        try (FakeClamd scanner = FakeClamd.thatScans()) {
            assertThat(fit(scannedBy(scanner).examine(Papers.order(), WARRANT, "DE"))
                            .remarks())
                    .isEmpty();
        }
    }

    @Test
    void anInfectedFileIsTurnedAwayWhateverElseItIs() {
        byte[] infected = RawPdf.with(
                "/X ("
                        + new String(FakeClamd.EICAR, StandardCharsets.ISO_8859_1)
                                .replace("\\", "\\\\")
                                .replace("(", "\\(")
                                .replace(")", "\\)")
                        + ")",
                new String(FakeClamd.EICAR, StandardCharsets.ISO_8859_1));
        try (FakeClamd scanner = FakeClamd.thatScans()) {
            assertProblem(scannedBy(scanner), infected, IntakeProblem.DOCUMENT_INFECTED);
        }
    }

    @Test
    void aConfiguredScannerThatGivesNoVerdictClosesTheDoor() {
        FakeClamd gone = FakeClamd.thatScans();
        gone.close();
        assertProblem(scannedBy(gone), Papers.order(), IntakeProblem.ANTIVIRUS_UNAVAILABLE);
        try (FakeClamd confused = FakeClamd.thatSays("INSTREAM size limit exceeded. ERROR\0")) {
            assertProblem(scannedBy(confused), Papers.order(), IntakeProblem.ANTIVIRUS_UNAVAILABLE);
        }
    }

    @Test
    void thePaperIsTakenOutOfItsContainerAndJudgedWithIt() throws Exception {
        SigningAuthority justice = new SigningAuthority();
        SigningPerson judge = justice.signer("Amtsgericht");
        SigningAuthority.trust(folder, judge.certificate());
        Files.writeString(folder.resolve("authorities.json"), """
                {"authorities":[{"id":"court","name":"Court","country":"DE","instruments":["DE_SEARCH_WARRANT"],
                 "signers":[{"sha256":"%s"}]}]}
                """.formatted(
                        ObjectStore.sha256(judge.certificate().getEncoded())));
        byte[] order = Papers.order();
        byte[] container = SignedPapers.containerXades(ASiCContainerType.ASiC_E, order, judge);

        ExaminedPaper paper = fit(unscanned().examine(container, WARRANT, "DE"));

        assertThat(paper.verdict()).isInstanceOf(Authentic.class);
        assertThat(paper.pdf()).isEqualTo(order);
        assertThat(paper.sha256()).isEqualTo(ObjectStore.sha256(container));
        assertThat(paper.inContainer()).isTrue();
        assertThat(paper.forReview(null).authority()).isEqualTo("Court");
        assertThat(paper.forReview(null).signer()).contains("Amtsgericht");
    }

    @Test
    void aContainerWithoutSignatureIsUnsigned() {
        byte[] container = Containers.holding("order.pdf", Papers.order()).bytes();

        assertThat(fit(unscanned().examine(container, WARRANT, "DE")).verdict())
                .isEqualTo(new HumanToCheck(Doubt.UNSIGNED, List.of()));
    }

    @Test
    void aPaperInAContainerIsLookedAtAsAnyOther() {
        byte[] container =
                Containers.holding("order.pdf", Papers.encrypted("secret")).bytes();

        assertThat(unscanned().examine(container, WARRANT, "DE"))
                .isEqualTo(new Examination.Unfit(Inspection.Reason.LOCKED));
    }

    @Test
    void whatIsNeitherPdfNorContainerIsRefused() {
        byte[] other = "GIF89a".getBytes(StandardCharsets.US_ASCII);

        assertThat(unscanned().examine(other, WARRANT, "DE"))
                .isEqualTo(new Examination.Unfit(Inspection.Reason.NOT_A_PDF));
    }

    private static void assertProblem(InstrumentExamination examination, byte[] file, IntakeProblem problem) {
        assertThatThrownBy(() -> examination.examine(file, WARRANT, "DE"))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        thrown -> assertThat(thrown.getType()).isEqualTo(problem.type()));
    }

    private static ExaminedPaper fit(Examination examination) {
        return ((Examination.Fit) examination).paper();
    }

    private InstrumentExamination unscanned() {
        return examination(Scanners.none());
    }

    private InstrumentExamination scannedBy(FakeClamd scanner) {
        return examination(Scanners.at(scanner));
    }

    private InstrumentExamination examination(dev.daylight.intake.antivirus.Antivirus antivirus) {
        return new InstrumentExamination(antivirus, Signatures.trusting(folder), new SimpleMeterRegistry(), 1 << 24);
    }
}
