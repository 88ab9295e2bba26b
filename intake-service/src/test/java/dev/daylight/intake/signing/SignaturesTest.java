package dev.daylight.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String ONE = "one:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String TWO =
            "two:" + Base64.getEncoder().encodeToString("2".repeat(32).getBytes(StandardCharsets.US_ASCII));

    @Test
    void aStatementIsReadByALibraryThatKnowsOnlyThePublishedKey() throws Exception {
        // Given
        SigningKeys keys = SigningKeys.read(ONE + "," + TWO);
        String statement = SignedStatement.of(keys, "receipt+jws", Map.of("bytes", 5));

        // When
        JsonWebSignature read = new JsonWebSignature();
        read.setCompactSerialization(statement);
        read.setKey(published(keys, read.getKeyIdHeaderValue()));

        // Then
        assertThat(read.verifySignature()).isTrue();
        assertThat(read.getPayload()).isEqualTo("{\"bytes\":5}");
        assertThat(read.getKeyIdHeaderValue()).isEqualTo("one");
        assertThat(read.getHeader("typ")).isEqualTo("receipt+jws");
    }

    @Test
    void anOlderKeyStaysPublishedAndSignsNothing() throws Exception {
        SigningKeys keys = SigningKeys.read(ONE + "," + TWO);
        JsonWebSignature read = new JsonWebSignature();
        read.setCompactSerialization(SignedStatement.of(keys, "receipt+jws", Map.of()));
        read.setKey(published(keys, "two"));

        assertThat(read.verifySignature()).isFalse();
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutBeingQuoted() {
        for (String unfit : new String[] {"", "one", "one:c2hvcnQ=", ":" + ONE, ONE + "," + ONE, "one:###"}) {
            assertThatThrownBy(() -> SigningKeys.read(unfit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("daylight.receipt.signing-key has to be")
                    .hasMessageNotContaining("c2hvcnQ");
        }
        assertThat(SigningKeys.read(ONE)).hasToString("SigningKeys[hidden]");
    }

    private static java.security.Key published(SigningKeys keys, String id) throws Exception {
        KeySet.PublicKey key = keys.published().keys().stream()
                .filter(candidate -> candidate.kid().equals(id))
                .findFirst()
                .orElseThrow();
        return ((OctetKeyPairJsonWebKey)
                        PublicJsonWebKey.Factory.newPublicJwk(Map.of("kty", key.kty(), "crv", key.crv(), "x", key.x())))
                .getPublicKey();
    }
}
