package dev.daylight.intake.signature;

import dev.daylight.intake.signature.SignatureVerdict.Authentic;
import dev.daylight.intake.signature.SignatureVerdict.Broken;
import dev.daylight.intake.signature.SignatureVerdict.HumanToCheck;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlSignatureScope;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Judges the signatures of a file.
@ApplicationScoped
public class SignatureExamination {

    private static final Logger LOG = Logger.getLogger(SignatureExamination.class);

    private final TrustFolder folder;
    private final Clock clock;

    SignatureExamination(TrustFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// What is claimed of the paper.
    ///
    /// @param coveredFile name of the paper in its container, which a signature has to be about; absent
    ///     for a PDF
    /// @param instrumentCode which instrument it is to be, a code of the legal rules' data
    /// @param country where it is to be one
    public record Claim(
            @Nullable String coveredFile, @Nullable String instrumentCode, String country) {}

    /// @param file a PDF or a container that carries a signature, or at least looks as if
    public SignatureVerdict examine(byte[] file, Claim claim) {
        Optional<Trust> trust = folder.current();
        if (trust.isEmpty()) {
            return new HumanToCheck(Doubt.TRUST_UNREADABLE, List.of());
        }
        try {
            return judge(file, claim, trust.get());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The library meets hostile files here. It has not confirmed anything, and that is all that counts.
            LOG.debugf("signature unreadable cause=%s", e.getClass().getSimpleName());
            return new HumanToCheck(Doubt.SIGNATURE_UNREADABLE, List.of());
        }
    }

    private SignatureVerdict judge(byte[] file, Claim claim, Trust trust) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        CheckedPdfs pdfs = new CheckedPdfs();
        if (validator instanceof PDFDocumentValidator pdf) {
            pdf.setPdfObjFactory(pdfs);
        }
        validator.setCertificateVerifier(offline(trust));
        validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
        validator.setValidationTime(Date.from(clock.instant()));
        Reports reports = validator.validateDocument();
        List<AdvancedSignature> signatures = validator.getSignatures();
        if (signatures.isEmpty() || pdfs.refused()) {
            return new HumanToCheck(Doubt.SIGNATURE_UNREADABLE, List.of());
        }
        List<Signer> signers = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        boolean broken = false;
        for (AdvancedSignature signature : signatures) {
            Optional<CertificateToken> certificate = certificate(signature, reports);
            certificate.map(token -> Signer.of(token.getCertificate())).ifPresent(signers::add);
            SimpleReport report = reports.getSimpleReport();
            broken |= isBroken(report.getSubIndication(signature.getId()));
            boolean over = certificate.isPresent()
                    && certificate.get().getNotAfter().toInstant().isBefore(clock.instant());
            doubt(report, signature.getId(), claim.coveredFile())
                    // Nobody lists as revoked what is over anyway: that no list is found is not the reason to tell.
                    .map(doubt -> over && doubt == Doubt.NO_REVOCATION_DATA ? Doubt.OUTSIDE_VALIDITY : doubt)
                    .ifPresent(doubts::add);
        }
        if (broken) {
            return new Broken(List.copyOf(signers));
        }
        return doubts.isEmpty()
                ? authority(claim, trust.authorities(), signers)
                : new HumanToCheck(doubts.getFirst(), List.copyOf(signers));
    }

    /// Without the sources that would fetch what a certificate names: issuers, revocation lists,
    /// responders.
    private static CommonCertificateVerifier offline(Trust trust) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        trust.anchors().forEach(anchor -> anchors.addCertificate(new CertificateToken(anchor)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                trust.lists().stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        return verifier;
    }

    /// The certificate that the report judged, and no other that rides along.
    private static Optional<CertificateToken> certificate(AdvancedSignature signature, Reports reports) {
        String judged = reports.getDiagnosticData().getSigningCertificateId(signature.getId());
        return signature.getCertificates().stream()
                .filter(certificate -> certificate.getDSSIdAsString().equals(judged))
                .findFirst();
    }

    private static boolean isBroken(@Nullable SubIndication sub) {
        return sub == SubIndication.HASH_FAILURE || sub == SubIndication.SIG_CRYPTO_FAILURE;
    }

    private static Optional<Doubt> doubt(SimpleReport report, String signature, @Nullable String coveredFile) {
        if (report.getIndication(signature) != Indication.TOTAL_PASSED) {
            return Optional.of(doubt(report.getSubIndication(signature)));
        }
        // A signature passes also when it is about a part only, such as the paper before something was added to it.
        List<XmlSignatureScope> scopes = report.getSignatureScopes(signature);
        if (scopes == null
                || scopes.isEmpty()
                || scopes.stream().anyMatch(s -> s.getScope() != SignatureScopeType.FULL)) {
            return Optional.of(Doubt.CHANGED_AFTER_SIGNING);
        }
        boolean covers = coveredFile == null || scopes.stream().anyMatch(scope -> coveredFile.equals(scope.getName()));
        return covers ? Optional.empty() : Optional.of(Doubt.PAPER_NOT_COVERED);
    }

    private static Doubt doubt(@Nullable SubIndication sub) {
        if (sub == null) {
            return Doubt.NOT_VALID;
        }
        return switch (sub) {
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE, NO_SIGNING_CERTIFICATE_FOUND ->
                Doubt.UNTRUSTED;
            case CERTIFICATE_CHAIN_GENERAL_FAILURE, TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE ->
                Doubt.NO_REVOCATION_DATA;
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Doubt.REVOKED;
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED -> Doubt.OUTSIDE_VALIDITY;
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> Doubt.WEAK_CRYPTOGRAPHY;
            case FORMAT_FAILURE, SIGNED_DATA_NOT_FOUND -> Doubt.SIGNATURE_UNREADABLE;
            default -> Doubt.NOT_VALID;
        };
    }

    private static SignatureVerdict authority(Claim claim, Authorities authorities, List<Signer> signers) {
        Doubt doubt = Doubt.SIGNER_UNKNOWN;
        for (Signer signer : signers) {
            for (Authority authority : authorities.of(signer)) {
                if (!authority.country().equals(claim.country())) {
                    doubt = Doubt.WRONG_COUNTRY;
                } else if (claim.instrumentCode() == null) {
                    doubt = Doubt.INSTRUMENT_NOT_NAMED;
                } else if (!authority.instruments().contains(claim.instrumentCode())) {
                    doubt = Doubt.WRONG_INSTRUMENT;
                } else {
                    return new Authentic(signer, authority);
                }
            }
        }
        return new HumanToCheck(doubt, List.copyOf(signers));
    }
}
