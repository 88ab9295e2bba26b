package dev.daylight.intake.instrument;

import dev.daylight.intake.antivirus.Antivirus;
import dev.daylight.intake.antivirus.Scan;
import dev.daylight.intake.antivirus.ScannerUnavailable;
import dev.daylight.intake.instrument.SignedContainer.Opened;
import dev.daylight.intake.instrument.SignedContainer.Refused;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.signature.Doubt;
import dev.daylight.intake.signature.SignatureExamination;
import dev.daylight.intake.signature.SignatureExamination.Claim;
import dev.daylight.intake.signature.SignatureVerdict;
import dev.daylight.intake.signature.SignatureVerdict.HumanToCheck;
import dev.daylight.sealing.ObjectStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Looks at a file before anything of it is stored: is it harmful, can a person read it, who signed it.
@ApplicationScoped
public class InstrumentExamination {

    /// A hostile file may cost some hundred megabytes before it is turned away; so few are examined at
    /// once.
    private static final int AT_ONCE = 4;

    private final Antivirus antivirus;
    private final SignatureExamination signatures;
    private final MeterRegistry meters;
    private final long unpackedLimit;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    InstrumentExamination(
            Antivirus antivirus,
            SignatureExamination signatures,
            MeterRegistry meters,
            @ConfigProperty(name = "daylight.intake.container-unpacked-limit-bytes") long unpackedLimit) {
        this.antivirus = antivirus;
        this.signatures = signatures;
        this.meters = meters;
        this.unpackedLimit = unpackedLimit;
    }

    /// @param instrumentCode which instrument it is to be, a code of the legal rules' data; null when
    ///     only its class is known, and then nobody can be found to be entitled to issue it
    /// @param country of the authority that issues it, ISO 3166-1 alpha-2
    /// @throws HttpProblem `document-infected`, or `antivirus-unavailable` when a scanner is configured
    ///     and silent
    public Examination examine(byte[] file, @Nullable String instrumentCode, String country) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        scan(file, remarks);
        turns.acquireUninterruptibly();
        try {
            Examination examination = SignedContainer.looksLikeContainer(file)
                    ? container(file, instrumentCode, country, remarks)
                    : plain(file, instrumentCode, country, remarks);
            if (examination instanceof Examination.Fit(ExaminedPaper paper)) {
                meters.counter(
                                "daylight.papers.examined",
                                "verdict",
                                paper.verdict().reason())
                        .increment();
            }
            return examination;
        } finally {
            turns.release();
        }
    }

    private void scan(byte[] file, Set<Remark> remarks) {
        try {
            switch (antivirus.scan(file)) {
                case Scan.Clean _ -> {}
                case Scan.NotScanned _ -> remarks.add(Remark.NOT_SCANNED);
                case Scan.Infected _ ->
                    throw IntakeProblem.DOCUMENT_INFECTED.because(
                            "The virus scanner recognised something in it. Nothing was recorded.");
            }
        } catch (ScannerUnavailable e) {
            throw IntakeProblem.ANTIVIRUS_UNAVAILABLE.because(
                    "Nothing was recorded. Send the same request again, with the same Idempotency-Key.");
        }
    }

    private Examination plain(byte[] file, @Nullable String instrumentCode, String country, Set<Remark> remarks) {
        return switch (PdfInspection.inspect(file)) {
            case Inspection.Unreadable unreadable -> new Examination.Unfit(unreadable.reason());
            case Inspection.Readable pdf ->
                fit(
                        file,
                        file,
                        pdf.archival() ? FileType.PDF_A : FileType.PDF,
                        pdf,
                        remarks,
                        () -> pdf.signed()
                                ? signatures.examine(file, new Claim(null, instrumentCode, country))
                                : new HumanToCheck(Doubt.UNSIGNED, List.of()));
        };
    }

    private Examination container(byte[] file, @Nullable String instrumentCode, String country, Set<Remark> remarks) {
        return switch (SignedContainer.open(file, unpackedLimit)) {
            case Refused refused -> new Examination.Unfit(refused.reason());
            case Opened(SignedContainer container) ->
                switch (PdfInspection.inspect(container.pdf())) {
                    case Inspection.Unreadable unreadable -> new Examination.Unfit(unreadable.reason());
                    case Inspection.Readable pdf ->
                        fit(
                                file,
                                container.pdf(),
                                container.type(),
                                pdf,
                                remarks,
                                () -> container.signed()
                                        ? signatures.examine(file, new Claim(container.name(), instrumentCode, country))
                                        : new HumanToCheck(Doubt.UNSIGNED, List.of()));
                };
        };
    }

    private static Examination fit(
            byte[] file,
            byte[] pdf,
            FileType type,
            Inspection.Readable inspection,
            Set<Remark> remarks,
            Supplier<SignatureVerdict> verdict) {
        remarks.addAll(inspection.remarks());
        return new Examination.Fit(new ExaminedPaper(
                file, pdf, type, ObjectStore.sha256(file), inspection.pages(), verdict.get(), Set.copyOf(remarks)));
    }
}
