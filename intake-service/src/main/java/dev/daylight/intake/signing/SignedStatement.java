package dev.daylight.intake.signing;

import dev.daylight.intake.problem.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// A JWS in compact form (RFC 7515, RFC 8037).
public final class SignedStatement {

    private SignedStatement() {}

    /// @param type value of `typ`, so that a statement of one kind is not taken for another
    /// @param claims of texts, numbers, lists and maps
    public static String of(SigningKeys keys, String type, Map<String, ?> claims) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "EdDSA");
        header.put("kid", keys.keyId());
        header.put("typ", type);
        String signed = base64(StrictJson.write(header)) + "." + base64(StrictJson.write(claims));
        return signed + "." + base64(keys.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
