package dev.daylight.system.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Date;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
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

    @Test
    void opensOpenPgpMessagesWithTheSecretKeyAndNoOthers() throws Exception {
        PGPKeyPair pair = new BcPGPKeyPairGeneratorProvider().get(4, new Date()).generateRsaKeyPair(2048);
        AgencyKey ours = openPgp(pair);
        byte[] message = openPgpMessageTo(pair);

        assertThat(ours.open(message).files().keySet()).containsExactly("manifest.json");
        assertThatThrownBy(() -> key(rsa(2048)).open(message)).isInstanceOf(NotSo.class);
        assertThatThrownBy(() -> ours.open(messageTo(rsa(2048)))).isInstanceOf(NotSo.class);
        message[message.length - 5] ^= 1;
        assertThatThrownBy(() -> ours.open(message)).isInstanceOf(NotSo.class);
    }

    private AgencyKey openPgp(PGPKeyPair pair) throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor = new ArmoredOutputStream(text)) {
            new PGPKeyRingGenerator(
                            PGPSignature.POSITIVE_CERTIFICATION,
                            pair,
                            "Agency",
                            new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                            null,
                            null,
                            new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                            null)
                    .generateSecretKeyRing()
                    .encode(armor);
        }
        return AgencyKey.read(Files.write(folder.resolve("openpgp.pem"), text.toByteArray()));
    }

    private static byte[] openPgpMessageTo(PGPKeyPair pair) throws Exception {
        ByteArrayOutputStream literal = new ByteArrayOutputStream();
        try (OutputStream out = new PGPLiteralDataGenerator()
                .open(literal, PGPLiteralDataGenerator.BINARY, "x", archive().length, PGPLiteralDataGenerator.NOW)) {
            out.write(archive());
        }
        PGPEncryptedDataGenerator generator = new PGPEncryptedDataGenerator(
                new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).setWithIntegrityPacket(true));
        generator.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(pair.getPublicKey()));
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try (OutputStream out = generator.open(message, literal.size())) {
            literal.writeTo(out);
        }
        return message.toByteArray();
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
