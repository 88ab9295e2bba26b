package dev.daylight.system.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KeyAgreeRecipientInformation;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/// The private key that an agency keeps at home, and with which alone a package can be opened.
public final class AgencyKey {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /// What opens a message: to the archive's bytes.
    private interface Opener {
        byte[] open(byte[] message) throws IOException, CMSException;
    }

    private final Opener opener;

    private AgencyKey(PrivateKey key) {
        this.opener = message -> cms(key, message);
    }

    private AgencyKey(OpenPgpSecretKey key) {
        this.opener = key::open;
    }

    public static AgencyKey read(Path pem) {
        try {
            if (Files.readString(pem).startsWith("-----BEGIN PGP")) {
                return new AgencyKey(OpenPgpSecretKey.read(pem));
            }
        } catch (IOException e) {
            throw new NotSo("the agency's private key in " + pem, e.toString());
        }
        try (Reader reader = Files.newBufferedReader(pem);
                PEMParser parser = new PEMParser(reader)) {
            Object content = parser.readObject();
            JcaPEMKeyConverter converter = new JcaPEMKeyConverter().setProvider(PROVIDER);
            return switch (content) {
                case PEMKeyPair pair -> new AgencyKey(converter.getPrivateKey(pair.getPrivateKeyInfo()));
                case PrivateKeyInfo info -> new AgencyKey(converter.getPrivateKey(info));
                case null, default -> throw new NotSo("a private key in " + pem.getFileName(), "something else");
            };
        } catch (IOException e) {
            throw new NotSo("the agency's private key in " + pem, e.toString());
        }
    }

    /// Opens the message, CMS or OpenPGP (what was changed on the way does not open), and the archive inside.
    public OpenedPackage open(byte[] message) {
        try {
            return new OpenedPackage(unzip(opener.open(message)));
        } catch (CMSException | IOException e) {
            throw new NotSo("a package that the agency's key opens", e.toString());
        }
    }

    private static byte[] cms(PrivateKey key, byte[] message) throws CMSException {
        CMSAuthEnvelopedData envelope = new CMSAuthEnvelopedData(message);
        RecipientInformation ours = envelope.getRecipientInfos().getRecipients().stream()
                .findFirst()
                .orElseThrow(() -> new NotSo("a recipient in the message", "none"));
        try {
            return ours.getContent(recipient(key, ours));
        } catch (RuntimeException e) {
            // The provider throws unchecked, in several ways, when a ciphertext does not fit somebody else's RSA key.
            throw new CMSException(e.toString(), e);
        }
    }

    private static Recipient recipient(PrivateKey key, RecipientInformation information) {
        return information instanceof KeyAgreeRecipientInformation
                ? new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(PROVIDER)
                : new JceKeyTransAuthEnvelopedRecipient(key).setProvider(PROVIDER);
    }

    /// By their path below the folder that everything lies in.
    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), zip.readAllBytes());
            }
        }
        return files;
    }
}
