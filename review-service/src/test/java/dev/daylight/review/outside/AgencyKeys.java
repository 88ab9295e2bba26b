package dev.daylight.review.outside;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An agency's key pair, and how the agency opens a package: with OpenSSL, which shares no code with the service.
public record AgencyKeys(String certificate, String privateKey) {

    public static AgencyKeys madeNow() {
        return validFrom(Instant.now().minus(Duration.ofDays(1)));
    }

    public static AgencyKeys validFrom(Instant from) {
        return made("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4), "SHA256withRSA", from);
    }

    public static AgencyKeys onCurve(String name) {
        return made(
                "EC",
                new ECGenParameterSpec(name),
                "SHA256withECDSA",
                Instant.now().minus(Duration.ofDays(1)));
    }

    private static AgencyKeys made(String algorithm, AlgorithmParameterSpec size, String signature, Instant from) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            KeyPair pair = generator.generateKeyPair();
            X500Principal name = new X500Principal("CN=Agency under test");
            var certificate = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            Date.from(from),
                            Date.from(from.plus(Duration.ofDays(30))),
                            name,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder(signature).build(pair.getPrivate()));
            return new AgencyKeys(
                    pem(new JcaX509CertificateConverter().getCertificate(certificate)), pem(pair.getPrivate()));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws AssertionError with what OpenSSL says when it does not open the package
    public byte[] openWithOpenSsl(byte[] encrypted) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("daylight-openssl");
        Files.write(folder.resolve("package.p7m"), encrypted);
        Files.writeString(folder.resolve("agency.pem"), certificate);
        Files.writeString(folder.resolve("agency.key"), privateKey);
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "cms",
                        "-decrypt",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        "package.p7m",
                        "-recip",
                        "agency.pem",
                        "-inkey",
                        "agency.key",
                        "-out",
                        "package.zip")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(openssl.getInputStream().readAllBytes());
        if (!openssl.waitFor(20, TimeUnit.SECONDS) || openssl.exitValue() != 0) {
            throw new AssertionError("openssl cms -decrypt: " + said);
        }
        return Files.readAllBytes(folder.resolve("package.zip"));
    }

    private static String pem(Object object) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            // In the form that does not depend on the kind of key.
            writer.writeObject(object instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : object);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "AgencyKeys[]";
    }
}
