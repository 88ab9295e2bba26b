package dev.daylight.system.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyKeyTest {

    @TempDir
    private Path folder;

    @Test
    void opensWhatWasEncryptedToIt() throws Exception {
        KeyPair ours = rsa(2048);

        assertThat(key(ours).open(messageTo(ours)).files().keySet()).containsExactly("manifest.json");
    }

    @Test
    void aStrangersKeyDoesNotOpenAPackageWhateverItsSize() throws Exception {
        byte[] message = messageTo(rsa(2048));

        // Smaller than the ciphertext, as large, and larger: the RSA engine refuses each in another way.
        for (int bits : new int[] {1024, 2048, 3072}) {
            AgencyKey stranger = key(rsa(bits));
            assertThatThrownBy(() -> stranger.open(message)).isInstanceOf(NotSo.class);
        }
    }

    private static KeyPair rsa(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private AgencyKey key(KeyPair pair) throws Exception {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(pair.getPrivate());
        }
        return AgencyKey.read(Files.writeString(folder.resolve("key.pem"), text.toString()));
    }

    private static byte[] messageTo(KeyPair pair) throws Exception {
        CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(new byte[] {1}, pair.getPublic()));
        return generator
                .generate(new CMSProcessableByteArray(archive()), (OutputAEADEncryptor)
                        new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                                .setProvider(new BouncyCastleProvider())
                                .build())
                .getEncoded();
    }

    private static byte[] archive() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
