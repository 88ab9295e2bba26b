package dev.daylight.review.disclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/// Encrypts a package so that only the agency opens it: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084),
/// the content key under RSA-OAEP with SHA-256 (RFC 3560). `openssl cms -decrypt` reads it.
final class AgencyEncryption {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final X509Certificate certificate;

    private AgencyEncryption(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /// @param pem the certificate that the agency was certified with, never one that came with a request
    /// @throws Obstructed when it cannot be used now
    static AgencyEncryption to(String pem, Instant now) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            if (!certificate.getPublicKey().getAlgorithm().equals("RSA")) {
                throw new Obstructed(Obstacle.AGENCY_CERTIFICATE, "the agency's certificate holds no RSA key");
            }
            certificate.checkValidity(Date.from(now));
            return new AgencyEncryption(certificate);
        } catch (GeneralSecurityException e) {
            throw new Obstructed(Obstacle.AGENCY_CERTIFICATE, "the agency's certificate cannot be used", e);
        }
    }

    byte[] encrypt(byte[] plain) {
        try {
            AlgorithmIdentifier keyTransport = new JcaAlgorithmParametersConverter()
                    .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP);
            CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(
                    new JceKeyTransRecipientInfoGenerator(certificate, keyTransport).setProvider(BOUNCY_CASTLE));
            OutputAEADEncryptor encryptor =
                    (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                            .setProvider(BOUNCY_CASTLE)
                            .build();
            return generator
                    .generate(new CMSProcessableByteArray(plain), encryptor)
                    .getEncoded();
        } catch (GeneralSecurityException | CMSException | IOException e) {
            throw new Obstructed(Obstacle.AGENCY_CERTIFICATE, "the package cannot be encrypted to the agency", e);
        }
    }
}
