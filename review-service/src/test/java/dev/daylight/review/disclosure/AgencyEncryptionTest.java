package dev.daylight.review.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.OpenPgpAgencyKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.junit.jupiter.api.Test;

class AgencyEncryptionTest {

    private static final Instant NOW = Instant.now();
    private static final byte[] PLAIN = "what only the agency may read".getBytes(StandardCharsets.UTF_8);

    private static final String AUTH_ENVELOPED_DATA = "1.2.840.113549.1.9.16.1.23";
    private static final String RSA_OAEP = "1.2.840.113549.1.1.7";
    private static final String AES_256_GCM_IN_DER = "060960864801650304012e";

    private final AgencyKeys agency = AgencyKeys.madeNow();

    @Test
    void theAgencyOpensItWithOpenSsl() throws Exception {
        byte[] message = encrypted(agency.certificate());

        assertThat(agency.openWithOpenSsl(message)).isEqualTo(PLAIN);
    }

    @Test
    void itIsAuthenticatedAes256Gcm() throws Exception {
        byte[] message = encrypted(agency.certificate());

        assertThat(ContentInfo.getInstance(message).getContentType().getId()).isEqualTo(AUTH_ENVELOPED_DATA);
        var recipient = new CMSAuthEnvelopedData(message)
                .getRecipientInfos()
                .getRecipients()
                .iterator()
                .next();
        assertThat(recipient.getKeyEncryptionAlgOID()).isEqualTo(RSA_OAEP);
        assertThat(HexFormat.of().formatHex(message)).contains(AES_256_GCM_IN_DER);
    }

    @Test
    void anotherAgencyCannotOpenIt() throws Exception {
        byte[] message = encrypted(agency.certificate());

        assertThatThrownBy(() -> AgencyKeys.madeNow().openWithOpenSsl(message)).isInstanceOf(AssertionError.class);
    }

    @Test
    void oneChangedByteIsNoticed() throws Exception {
        byte[] message = encrypted(agency.certificate());
        message[message.length - 20] ^= 1;

        assertThatThrownBy(() -> agency.openWithOpenSsl(message)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anAgencyWithAKeyOnACurveOpensItWithOpenSslToo() throws Exception {
        for (String curve : new String[] {"secp256r1", "secp384r1", "secp521r1"}) {
            AgencyKeys onCurve = AgencyKeys.onCurve(curve);

            byte[] message = encrypted(onCurve.certificate());

            assertThat(onCurve.openWithOpenSsl(message)).isEqualTo(PLAIN);
            assertThat(HexFormat.of().formatHex(message)).contains(AES_256_GCM_IN_DER);
        }
    }

    @Test
    void anAgencyWithAnOpenPgpKeyGetsAnOpenPgpMessage() throws Exception {
        OpenPgpAgencyKeys openPgp = OpenPgpAgencyKeys.lasting(Duration.ZERO);

        byte[] message = encrypted(openPgp.armored());

        assertThat(openPgp.open(message)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> OpenPgpAgencyKeys.lasting(Duration.ZERO).open(message))
                .isInstanceOf(Exception.class);
    }

    @Test
    void whatRanOutIsNotUsed() {
        assertObstructed(
                AgencyKeys.validFrom(NOW.minus(Duration.ofDays(100))).certificate(), Obstacle.AGENCY_KEY_EXPIRED);
        assertObstructed(OpenPgpAgencyKeys.lasting(Duration.ofHours(1)).armored(), Obstacle.AGENCY_KEY_EXPIRED);
    }

    @Test
    void whatIsNoKeyIsNotUsed() {
        assertObstructed("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", Obstacle.AGENCY_KEY_UNUSABLE);
        assertObstructed(
                "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----",
                Obstacle.AGENCY_KEY_UNUSABLE);
    }

    private static byte[] encrypted(String key) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try (OutputStream out = AgencyEncryption.to(key, NOW).encrypting(message)) {
            out.write(PLAIN);
        }
        return message.toByteArray();
    }

    private static void assertObstructed(String text, Obstacle obstacle) {
        assertThatThrownBy(() -> AgencyEncryption.to(text, NOW))
                .isInstanceOfSatisfying(
                        Obstructed.class,
                        obstructed -> assertThat(obstructed.obstacle()).isEqualTo(obstacle));
    }
}
