package dev.daylight.sealing.recipient;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/// CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084). The content key travels under RSA-OAEP with SHA-256
/// (RFC 3560), or wrapped with AES-256 under a key agreed by ECDH with a fresh key of ours (RFC 5753).
/// `openssl cms -decrypt` reads both.
final class CmsMessage {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    /// Length is not known at the beginning, so the content goes out in pieces.
    private static final int PIECE = 64 * 1024;

    private CmsMessage() {}

    static OutputStream encrypting(OutputStream out, X509Certificate certificate) {
        try {
            CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
            generator.setBufferSize(PIECE);
            generator.addRecipientInfoGenerator(recipient(certificate));
            return generator.open(out, new AesGcmContent());
            // Unchecked ones too: the provider refuses some keys that way.
        } catch (GeneralSecurityException | CMSException | IOException | RuntimeException e) {
            throw new CannotEncrypt(e);
        }
    }

    private static RecipientInfoGenerator recipient(X509Certificate certificate) throws GeneralSecurityException {
        if (certificate.getPublicKey() instanceof ECPublicKey key) {
            return agreed(certificate, NistCurve.of(key).orElseThrow());
        }
        return new JceKeyTransRecipientInfoGenerator(
                        certificate,
                        new JcaAlgorithmParametersConverter()
                                .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP))
                .setProvider(BOUNCY_CASTLE);
    }

    private static RecipientInfoGenerator agreed(X509Certificate certificate, NistCurve curve)
            throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
        generator.initialize(new ECGenParameterSpec(curve.id()));
        KeyPair ours = generator.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        curve.agreement(), ours.getPrivate(), ours.getPublic(), CMSAlgorithm.AES256_WRAP)
                .addRecipient(certificate)
                .setProvider(BOUNCY_CASTLE);
    }
}
