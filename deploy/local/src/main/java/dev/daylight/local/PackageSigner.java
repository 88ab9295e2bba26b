package dev.daylight.local;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The key with which this stack's provider signs packages, and its certificate, which it made itself. Made once per
/// home
/// folder.
public final class PackageSigner {

    private static final Duration VALID = Duration.ofDays(3 * 365);

    private final Path folder;

    private PackageSigner(Path folder) {
        this.folder = folder;
    }

    /// That of a home folder; made at the first call.
    public static PackageSigner in(Path home, Clock clock) {
        Path folder = home.resolve("package-signer");
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectories(home);
                Path working = Files.createTempDirectory(
                        home,
                        "signer.",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                fill(working, clock.instant());
                Files.move(working, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
                throw new StackProblem("The key for packages in " + folder + " cannot be made.", e);
            }
        }
        return new PackageSigner(folder);
    }

    /// PKCS#12.
    public Path keyStore() {
        return folder.resolve("signer.p12");
    }

    /// What agencies check signatures against, PEM.
    public Path certificate() {
        return folder.resolve("signer.pem");
    }

    public String password() {
        try {
            return Files.readString(folder.resolve("password"));
        } catch (IOException e) {
            throw new StackProblem("The key for packages in " + folder + " cannot be read.", e);
        }
    }

    private static void fill(Path folder, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.writeString(folder.resolve("password"), password);
        KeyPair pair = MachineCertificates.pair();
        X509Certificate certificate = certificate(pair, now);
        KeyStore store = MachineCertificates.empty();
        store.setKeyEntry("signer", pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
        MachineCertificates.write(store, folder.resolve("signer.p12"), password);
        try (JcaPEMWriter pem = new JcaPEMWriter(Files.newBufferedWriter(folder.resolve("signer.pem")))) {
            pem.writeObject(certificate);
        }
    }

    private static X509Certificate certificate(KeyPair pair, Instant now)
            throws GeneralSecurityException, OperatorCreationException {
        X500Principal name = new X500Principal("CN=Custodian of records,O=Example Provider");
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                new BigInteger(127, new SecureRandom()),
                                Date.from(now.minus(Duration.ofHours(1))),
                                Date.from(now.plus(VALID)),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
