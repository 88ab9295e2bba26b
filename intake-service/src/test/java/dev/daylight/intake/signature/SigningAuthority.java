package dev.daylight.intake.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// A certification authority with its signers and its revocation lists.
public final class SigningAuthority {

    public static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String ISSUER = "CN=Test justice CA,O=Musterland,C=DE";

    private final KeyPair keys = keys();
    private final X509Certificate certificate = certify(
            new X500Principal(ISSUER),
            keys,
            NOW.minus(2000, ChronoUnit.DAYS),
            NOW.plus(2000, ChronoUnit.DAYS),
            true,
            null);

    /// Somebody with a certificate and the key to it.
    public record SigningPerson(KeyPair keys, X509Certificate certificate) {}

    public X509Certificate certificate() {
        return certificate;
    }

    public SigningPerson signer(String name) {
        return signer(name, NOW.minus(30, ChronoUnit.DAYS), NOW.plus(365, ChronoUnit.DAYS), null);
    }

    /// @param url that the certificate names for everything that can be fetched
    public SigningPerson signerNaming(String name, String url) {
        return signer(name, NOW.minus(30, ChronoUnit.DAYS), NOW.plus(365, ChronoUnit.DAYS), url);
    }

    public SigningPerson signer(String name, Instant from, Instant until, @Nullable String url) {
        KeyPair pair = keys();
        return new SigningPerson(
                pair, certify(new X500Principal("CN=" + name + ",C=DE"), pair, from, until, false, url));
    }

    public byte[] revocationList(X509Certificate... revoked) {
        return revocationList(NOW.minus(1, ChronoUnit.HOURS), NOW.plus(30, ChronoUnit.DAYS), revoked);
    }

    public byte[] revocationList(Instant from, Instant until, X509Certificate... revoked) {
        try {
            var builder = new JcaX509v2CRLBuilder(certificate, Date.from(from));
            builder.setNextUpdate(Date.from(until));
            for (X509Certificate one : revoked) {
                builder.addCRLEntry(
                        one.getSerialNumber(), Date.from(from.minus(1, ChronoUnit.HOURS)), CRLReason.keyCompromise);
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void trust(Path folder, X509Certificate anchor) {
        try {
            Files.createDirectories(folder.resolve("anchors"));
            Files.write(folder.resolve("anchors/" + anchor.getSerialNumber() + ".crt"), anchor.getEncoded());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void publish(Path folder, byte[] list) {
        try {
            Files.createDirectories(folder.resolve("crls"));
            Files.write(folder.resolve("crls/justice.crl"), list);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certify(
            X500Principal name, KeyPair pair, Instant from, Instant until, boolean authority, @Nullable String url) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Principal(ISSUER),
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(from),
                    Date.from(until),
                    name,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            authority
                                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var utils = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(pair.getPublic()));
            if (!authority) {
                builder.addExtension(
                        Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(certificate));
            }
            if (url != null) {
                GeneralName name1 = new GeneralName(GeneralName.uniformResourceIdentifier, url);
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(new DistributionPointName(new GeneralNames(name1)), null, null)
                }));
                builder.addExtension(
                        Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                            new AccessDescription(AccessDescription.id_ad_ocsp, name1),
                            new AccessDescription(AccessDescription.id_ad_caIssuers, name1)
                        }));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
