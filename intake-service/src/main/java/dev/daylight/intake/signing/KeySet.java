package dev.daylight.intake.signing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JWK set (RFC 7517) of public keys (RFC 8037).
@Schema(name = "KeySet")
record KeySet(List<PublicKey> keys) {

    @Schema(name = "PublicKey")
    record PublicKey(String kty, String crv, String kid, String use, String alg, String x) {}
}
