package dev.daylight.standins.world;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The agencies' key pairs. A real agency keeps its private key to itself; here it lies in the home folder, so that a
/// demo can open the packages that it is sent.
final class AgencyKeys {

    private static final int KEY_BITS = 3072;
    private static final Duration VALID = Duration.ofDays(3 * 365);
    /// Clocks of other machines may be behind.
    private static final Duration LEEWAY = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    AgencyKeys(Path home, Clock clock) {
        this.folder = home.resolve("agencies");
        this.clock = clock;
    }

    /// The agency's certificate in PEM; made together with its key at the first call.
    String certificate(SampleAgency agency) throws IOException, GeneralSecurityException {
        Path key = folder.resolve(agency.shortName() + ".key.pem");
        Path certificate = folder.resolve(agency.shortName() + ".crt.pem");
        // The certificate is written last: where it stands, its key stands too.
        if (!Files.exists(certificate)) {
            Files.createDirectories(folder);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            write(key, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
            write(certificate, pem("CERTIFICATE", selfSigned(agency, pair).getEncoded()), "rw-r--r--");
        }
        return Files.readString(certificate);
    }

    /// Until when the agency may ask: nearly the longest that intake allows, and no longer than the certificate holds.
    LocalDate lastDay(SampleAgency agency) throws IOException, GeneralSecurityException {
        byte[] pem = certificate(agency).getBytes(StandardCharsets.US_ASCII);
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        LocalDate ofCertificate = LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC);
        LocalDate longest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(360);
        return longest.isBefore(ofCertificate) ? longest : ofCertificate;
    }

    private X509CertificateHolder selfSigned(SampleAgency agency, KeyPair pair)
            throws IOException, GeneralSecurityException {
        Instant now = clock.instant();
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, agency.country())
                .addRDN(BCStyle.O, agency.name())
                .addRDN(BCStyle.CN, agency.domain())
                .build();
        try {
            return new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(127, new SecureRandom()),
                            Date.from(now.minus(LEEWAY)),
                            Date.from(now.plus(VALID)),
                            name,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static String pem(String what, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }

    private static void write(Path file, String text, String mode) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)));
        Files.write(next, text.getBytes(StandardCharsets.UTF_8));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
