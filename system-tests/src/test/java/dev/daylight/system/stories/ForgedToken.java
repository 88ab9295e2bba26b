package dev.daylight.system.stories;

import dev.daylight.system.people.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/// Tokens that look right and are not.
final class ForgedToken {

    private ForgedToken() {}

    /// All claims of a real token, signed by somebody else.
    static String signedByAnotherKey(String real) {
        String[] parts = real.split("\\.");
        String signed = parts[0] + "." + parts[1];
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return signed + "." + base64(sign(generator.generateKeyPair().getPrivate(), signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    /// All claims of a real token, and the claim that it needs no signature.
    static String unsigned(String real) {
        String header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + real.split("\\.")[1] + ".";
    }

    /// A real token with a claim exchanged; its signature no longer fits.
    static String withAgency(String real, String agency) {
        String[] parts = real.split("\\.");
        try {
            var claims = (com.fasterxml.jackson.databind.node.ObjectNode)
                    Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            claims.put("agency", agency);
            return parts[0] + "." + base64(Json.MAPPER.writeValueAsBytes(claims)) + "." + parts[2];
        } catch (java.io.IOException e) {
            throw new IllegalStateException("a token is JSON", e);
        }
    }

    private static byte[] sign(PrivateKey key, String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
