package dev.daylight.local;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// An authority of this stack alone, the certificate of its TLS doors, and those of two programs: the machine of the
/// first sample agency, and a stranger whom the authority knows and no agency does. Made once per home folder.
public final class MachineCertificates {

    /// The client at the identity provider whose certificate this is.
    public static final String MACHINE = "agency-a-machine";

    public static final String STRANGER = "stranger";

    private static final Duration VALID = Duration.ofDays(3 * 365);
    private static final String PASSWORD = "password";

    private final Path folder;

    private MachineCertificates(Path folder) {
        this.folder = folder;
    }

    /// Those of a home folder; made at the first call.
    public static MachineCertificates in(Path home, Clock clock) {
        Path folder = home.resolve("tls");
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectories(home);
                Path working = Files.createTempDirectory(
                        home,
                        "tls.",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                fill(working, clock.instant());
                Files.move(working, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
                throw new StackProblem("The certificates in " + folder + " cannot be made.", e);
            }
        }
        return new MachineCertificates(folder);
    }

    /// Key and certificate of this stack's TLS doors, PKCS#12.
    public Path server() {
        return folder.resolve("server.p12");
    }

    /// Whom both sides trust, PKCS#12.
    public Path trust() {
        return folder.resolve("trust.p12");
    }

    /// Key and certificate of a program, PKCS#12.
    public Path client(String name) {
        return folder.resolve(name + ".p12");
    }

    /// Of all of them.
    public String password() {
        try {
            return Files.readString(folder.resolve(PASSWORD));
        } catch (IOException e) {
            throw new StackProblem("The certificates in " + folder + " cannot be read.", e);
        }
    }

    private record Issuer(PrivateKey key, X509Certificate certificate) {}

    private static void fill(Path folder, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.writeString(folder.resolve(PASSWORD), password);
        KeyPair pair = pair();
        X509Certificate root = certificate("Daylight local authority", pair, null, now);
        Issuer issuer = new Issuer(pair.getPrivate(), root);
        KeyStore trust = empty();
        trust.setCertificateEntry("authority", root);
        write(trust, folder.resolve("trust.p12"), password);
        for (String name : new String[] {"server", MACHINE, STRANGER}) {
            KeyPair own = pair();
            KeyStore store = empty();
            store.setKeyEntry(name, own.getPrivate(), password.toCharArray(), new Certificate[] {
                certificate(name, own, issuer, now), root
            });
            write(store, folder.resolve(name + ".p12"), password);
        }
    }

    static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /// @param issuer absent for the authority itself
    private static X509Certificate certificate(String name, KeyPair pair, @Nullable Issuer issuer, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X500Principal subject = new X500Principal("CN=" + name);
        var builder = new JcaX509v3CertificateBuilder(
                issuer == null ? subject : issuer.certificate().getSubjectX500Principal(),
                new BigInteger(127, new SecureRandom()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(VALID)),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer == null));
        if (name.equals("server")) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")
            }));
        }
        PrivateKey signer = issuer == null ? pair.getPrivate() : issuer.key();
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
    }

    static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    static void write(KeyStore store, Path file, String password) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }
}
