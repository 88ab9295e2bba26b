package dev.daylight.sealing.recipient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RSA is looked at from outside, with OpenSSL, where packages are made; here what curves add.
class CertificateKeyTest {

    private static final Instant NOW = Instant.now();
    private static final byte[] PLAIN = "what only the agency may read".getBytes(UTF_8);

    @ParameterizedTest
    @CsvSource({"secp256r1, 1.3.132.1.11.1", "secp384r1, 1.3.132.1.11.2", "secp521r1, 1.3.132.1.11.3"})
    void aKeyIsAgreedOnEachNistCurveWithItsOwnDerivation(String curve, String agreement) throws Exception {
        KeyPair agency = onCurve(curve);

        byte[] message = fit(certificate(agency, KeyUsage.keyAgreement)).encrypt(PLAIN);

        var recipient = new CMSAuthEnvelopedData(message)
                .getRecipientInfos()
                .getRecipients()
                .iterator()
                .next();
        assertThat(recipient.getKeyEncryptionAlgOID()).isEqualTo(agreement);
        assertThat(recipient.getContent(new JceKeyAgreeAuthEnvelopedRecipient(agency.getPrivate())
                        .setProvider(new BouncyCastleProvider())))
                .isEqualTo(PLAIN);
    }

    @Test
    void eachMessageHasAFreshKeyOfOurs() throws Exception {
        EncryptionKey key = fit(certificate(onCurve("secp256r1"), 0));

        assertThat(key.encrypt(PLAIN)).isNotEqualTo(key.encrypt(PLAIN));
    }

    @ParameterizedTest
    @ValueSource(ints = {KeyUsage.digitalSignature, KeyUsage.keyEncipherment})
    void aCurveWhoseCertificateDoesNotAllowAgreementCannotEncrypt(int usage) throws Exception {
        assertThat(EncryptionKey.read(certificate(onCurve("secp256r1"), usage), NOW))
                .isEqualTo(new EncryptionKey.Unfit(Flaw.CANNOT_ENCRYPT));
    }

    @Test
    void otherCurvesAreNotSupported() throws Exception {
        KeyPairGenerator koblitz = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        koblitz.initialize(new ECGenParameterSpec("secp256k1"));
        for (KeyPair pair : new KeyPair[] {
            koblitz.generateKeyPair(), KeyPairGenerator.getInstance("X25519").generateKeyPair()
        }) {
            assertThat(EncryptionKey.read(certificate(pair, 0), NOW))
                    .isIn(
                            new EncryptionKey.Unfit(Flaw.KEY_NOT_SUPPORTED),
                            // As soon as the platform does not even read it.
                            new EncryptionKey.Unfit(Flaw.NOT_ONE_KEY));
        }
    }

    @Test
    void theFingerprintIsTheDigestOfTheCertificate() throws Exception {
        EncryptionKey key = fit(certificate(onCurve("secp256r1"), 0));

        assertThat(key.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(fit(key.text())).isEqualTo(key);
        assertThat(key.expiresAt()).isPresent();
    }

    private static EncryptionKey fit(String pem) {
        EncryptionKey.Reading reading = EncryptionKey.read(pem, NOW);
        assertThat(reading).isInstanceOf(EncryptionKey.Fit.class);
        return ((EncryptionKey.Fit) reading).key();
    }

    private static KeyPair onCurve(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static String certificate(KeyPair keys, int usage) throws Exception {
        X500Principal name = new X500Principal("CN=Agency under test");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(NOW.minus(Duration.ofDays(1))),
                Date.from(NOW.plus(Duration.ofDays(30))),
                name,
                keys.getPublic());
        if (usage != 0) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        }
        // Nobody looks at who signed.
        byte[] encoded = builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                        .build(onCurve("secp256r1").getPrivate()))
                .getEncoded();
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END CERTIFICATE-----\n";
    }
}
