package dev.daylight.sealing.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Random;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.BCPGOutputStream;
import org.bouncycastle.bcpg.ContainedPacket;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.MPInteger;
import org.bouncycastle.bcpg.Packet;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.bcpg.SignaturePacket;
import org.bouncycastle.bcpg.SignatureSubpacket;
import org.bouncycastle.bcpg.UserIDPacket;
import org.bouncycastle.bcpg.sig.SignatureCreationTime;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Keys that are small and take long to judge.
class CostlyOpenPgpKeyTest {

    private static final Instant NOW = Instant.now();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final UserIDPacket NAME = new UserIDPacket("Agency under test");

    @Test
    void aKeyWhoseChecksTakeLongIsRefusedBeforeTheFirstOfThem() throws Exception {
        // Given: an exponent as long as the modulus, and fifty signatures
        Random random = new Random(1);
        BigInteger modulus = withoutSmallFactors(random, 8192);
        PublicKeyPacket key = new PublicKeyPacket(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.RSA_GENERAL,
                Date.from(NOW.minusSeconds(1000)),
                new RSAPublicBCPGKey(
                        modulus, new BigInteger(8190, random).setBit(8190).setBit(0)));
        long id = new PGPPublicKey(key, new BcKeyFingerprintCalculator()).getKeyID();
        ContainedPacket[] packets = new ContainedPacket[52];
        Arrays.setAll(packets, _ -> signature(id, new BigInteger(8100, random)));
        packets[0] = key;
        packets[1] = NAME;

        // Then
        assertUnfitSoon(written(packets), Flaw.KEY_NOT_SUPPORTED);
    }

    @Test
    void aNameThatIsRepeatedIsCheckedOnce() throws Exception {
        // Given
        byte[] plain = new OpenPgpKeys.Plan().make().packets();
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        BCPGInputStream in = new BCPGInputStream(new ByteArrayInputStream(plain));
        ContainedPacket[] packets = new ContainedPacket[5];
        for (int index = 0; index < packets.length; index++) {
            Packet packet = in.readPacket();
            packets[index] = (ContainedPacket) packet;
        }
        repeated.writeBytes(written(packets[0]));
        byte[] certified = written(packets[1], packets[2]);
        while (repeated.size() + certified.length < 70_000) {
            repeated.writeBytes(certified);
        }
        repeated.writeBytes(written(packets[3], packets[4]));

        // Then
        EncryptionKey.Reading reading = Assertions.assertTimeoutPreemptively(
                SOON, () -> EncryptionKey.read(OpenPgpKeys.armored(repeated.toByteArray()), NOW));
        assertThat(reading).isInstanceOf(EncryptionKey.Fit.class);
    }

    private static void assertUnfitSoon(byte[] packets, Flaw flaw) {
        EncryptionKey.Reading reading =
                Assertions.assertTimeoutPreemptively(SOON, () -> EncryptionKey.read(OpenPgpKeys.armored(packets), NOW));
        assertThat(reading).isEqualTo(new EncryptionKey.Unfit(flaw));
    }

    private static SignaturePacket signature(long keyId, BigInteger value) {
        SignatureSubpacket[] said = {new SignatureCreationTime(false, Date.from(NOW.minusSeconds(500)))};
        return new SignaturePacket(
                PGPSignature.POSITIVE_CERTIFICATION,
                keyId,
                PublicKeyAlgorithmTags.RSA_GENERAL,
                HashAlgorithmTags.SHA512,
                said,
                new SignatureSubpacket[] {new org.bouncycastle.bcpg.sig.IssuerKeyID(false, keyId)},
                new byte[2],
                new MPInteger[] {new MPInteger(value)});
    }

    private static BigInteger withoutSmallFactors(Random random, int bits) {
        BigInteger small = BigInteger.ONE;
        for (int number = 3; number < 800; number += 2) {
            small = small.multiply(BigInteger.valueOf(number));
        }
        while (true) {
            BigInteger candidate = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
            if (candidate.gcd(small).equals(BigInteger.ONE)) {
                return candidate;
            }
        }
    }

    private static byte[] written(ContainedPacket... packets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BCPGOutputStream out = new BCPGOutputStream(bytes)) {
            for (ContainedPacket packet : packets) {
                out.writePacket(packet);
            }
        }
        return bytes.toByteArray();
    }
}
