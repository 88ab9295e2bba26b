package dev.daylight.intake.signature;

import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.signature.SigningAuthority.SigningPerson;
import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.BLevelParameters;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.Policy;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Papers as authorities sign them, made with the library's own signing side.
public final class SignedPapers {

    public static final String PAPER = "order.pdf";

    private SignedPapers() {}

    public static byte[] pdf(SigningPerson signer) {
        return pdf(Papers.order(), signer, SigningAuthority.NOW.minusSeconds(3600), null);
    }

    /// @param policyUrl where the signature says that its policy is to be had
    public static byte[] pdf(byte[] paper, SigningPerson signer, Instant at, @Nullable String policyUrl) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        identify(parameters, parameters.bLevel(), signer, at);
        if (policyUrl != null) {
            Policy policy = new Policy();
            policy.setId("1.2.3.4");
            policy.setDigestAlgorithm(DigestAlgorithm.SHA256);
            policy.setDigestValue(new byte[32]);
            policy.setSpuri(policyUrl);
            parameters.bLevel().setSignaturePolicy(policy);
        }
        PAdESService service = new PAdESService(new CommonCertificateVerifier(true));
        DSSDocument document = new InMemoryDocument(paper, PAPER);
        ToBeSigned data = service.getDataToSign(document, parameters);
        return bytes(service.signDocument(document, parameters, sign(data, signer)));
    }

    public static byte[] containerXades(ASiCContainerType type, byte[] paper, SigningPerson signer) {
        ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.aSiC().setContainerType(type);
        identify(parameters, parameters.bLevel(), signer, SigningAuthority.NOW.minusSeconds(3600));
        ASiCWithXAdESService service = new ASiCWithXAdESService(new CommonCertificateVerifier(true));
        DSSDocument document = new InMemoryDocument(paper, PAPER);
        ToBeSigned data = service.getDataToSign(document, parameters);
        return bytes(service.signDocument(document, parameters, sign(data, signer)));
    }

    public static byte[] containerCades(ASiCContainerType type, byte[] paper, SigningPerson signer) {
        ASiCWithCAdESSignatureParameters parameters = new ASiCWithCAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.aSiC().setContainerType(type);
        identify(parameters, parameters.bLevel(), signer, SigningAuthority.NOW.minusSeconds(3600));
        ASiCWithCAdESService service = new ASiCWithCAdESService(new CommonCertificateVerifier(true));
        DSSDocument document = new InMemoryDocument(paper, PAPER);
        ToBeSigned data = service.getDataToSign(document, parameters);
        return bytes(service.signDocument(document, parameters, sign(data, signer)));
    }

    /// What any PDF editor does: it adds to the end and leaves the signed bytes alone.
    public static byte[] addedTo(byte[] signed) {
        try (PDDocument document = Loader.loadPDF(signed)) {
            document.getDocumentInformation().setTitle("something else now");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("Added"), "later");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void identify(
            AbstractSignatureParameters<?> parameters, BLevelParameters level, SigningPerson signer, Instant at) {
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
        parameters.setCertificateChain(new CertificateToken(signer.certificate()));
        level.setSigningDate(Date.from(at));
    }

    private static SignatureValue sign(ToBeSigned data, SigningPerson signer) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signer.keys().getPrivate());
            signature.update(data.getBytes());
            return new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try (InputStream stream = document.openStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
