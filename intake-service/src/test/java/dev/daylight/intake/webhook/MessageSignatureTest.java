package dev.daylight.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.signing.SigningKeys;
import dev.daylight.intake.webhook.MessageSignature.Component;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageSignatureTest {

    /// RFC 9421 B.1.4: PKCS#8, of which the last 32 bytes are the seed.
    private static final String TEST_KEY_ED25519 = "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF";

    @Test
    void theExampleOfTheStandardIsSignedAsTheStandardDoes() {
        // Given RFC 9421 B.2.6
        byte[] key = Base64.getDecoder().decode(TEST_KEY_ED25519);
        String seed = Base64.getEncoder().encodeToString(Arrays.copyOfRange(key, key.length - 32, key.length));
        List<Component> covered = List.of(
                new Component("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
                new Component("@method", "POST"),
                new Component("@path", "/foo"),
                new Component("@authority", "example.com"),
                new Component("content-type", "application/json"),
                new Component("content-length", "18"));

        // When
        MessageSignature signed = MessageSignature.of(
                "sig-b26", covered, Instant.ofEpochSecond(1618884473), SigningKeys.read("test-key-ed25519:" + seed));

        // Then
        assertThat(signed.input())
                .isEqualTo("sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\""
                        + " \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"");
        assertThat(signed.signature())
                .isEqualTo("sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5W"
                        + "PpBKRCw==:");
    }

    @Test
    void theDigestIsThatOfTheBody() {
        // RFC 9530 appendix D: an empty body and {"hello": "world"} with a line feed
        assertThat(MessageSignature.contentDigest(new byte[0]))
                .isEqualTo("sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
        assertThat(MessageSignature.contentDigest("{\"hello\": \"world\"}\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
    }
}
