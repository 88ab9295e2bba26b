package dev.daylight.intake.outside;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Certificates of agencies, good and bad.
public final class Certificates {

    private static final KeyPair RSA = keys("RSA", 2048);
    private static final String GOOD = pem(RSA, Instant.now().plus(Duration.ofDays(365)), 0);

    private Certificates() {}

    /// One for all tests: making keys takes long.
    public static String good() {
        return GOOD;
    }

    public static String rsa(int bits) {
        return pem(keys("RSA", bits), Instant.now().plus(Duration.ofDays(365)), 0);
    }

    public static String ellipticCurve() {
        return pem(keys("EC", 256), Instant.now().plus(Duration.ofDays(365)), 0);
    }

    /// An RSA key by its class, but one whose certificate allows signatures only (RSASSA-PSS).
    public static String rsaForSignaturesOnly() {
        return pem(keys("RSASSA-PSS", 2048), Instant.now().plus(Duration.ofDays(365)), 0);
    }

    public static String expiring(Instant at) {
        return pem(RSA, at, 0);
    }

    public static String forSigningOnly() {
        return pem(RSA, Instant.now().plus(Duration.ofDays(365)), KeyUsage.digitalSignature);
    }

    private static KeyPair keys(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair keys, Instant until, int usage) {
        try {
            X500Principal name = new X500Principal("CN=Test agency");
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(until.minus(Duration.ofDays(1000))),
                    Date.from(until),
                    name,
                    keys.getPublic());
            if (usage != 0) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            }
            // Nobody looks at who signed: one key does for all.
            byte[] encoded = builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(RSA.getPrivate()))
                    .getEncoded();
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(encoded)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
