package dev.daylight.intake.access;

import dev.daylight.intake.problem.IntakeProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Tokens that are worth nothing without the client certificate they were made for (RFC 8705). A program's token always
/// has to be one; a person's token that is one is held to it as well.
final class BoundToken {

    private BoundToken() {}

    static void demandFit(JsonWebToken token, boolean mustBeBound, HttpServerRequest request) {
        Optional<String> bound = thumbprint(token.getClaim("cnf"));
        if (bound.isEmpty() && !mustBeBound && token.getClaim("cnf") == null) {
            return;
        }
        if (bound.isEmpty() || !matches(bound.get(), certificate(request))) {
            throw unfit();
        }
    }

    private static Optional<String> thumbprint(@Nullable Object confirmation) {
        return switch (confirmation) {
            case JsonObject json ->
                json.get("x5t#S256") instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
            case Map<?, ?> map -> map.get("x5t#S256") instanceof String text ? Optional.of(text) : Optional.empty();
            case null, default -> Optional.empty();
        };
    }

    private static boolean matches(String thumbprint, Optional<byte[]> certificate) {
        return certificate.isPresent()
                && MessageDigest.isEqual(
                        thumbprint.getBytes(StandardCharsets.US_ASCII),
                        digest(certificate.get()).getBytes(StandardCharsets.US_ASCII));
    }

    /// The connection's own, never one that a header claims.
    private static Optional<byte[]> certificate(HttpServerRequest request) {
        if (!request.isSSL()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    request.connection().sslSession().getPeerCertificates()[0].getEncoded());
        } catch (SSLPeerUnverifiedException none) {
            return Optional.empty();
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    private static String digest(byte[] certificate) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static HttpProblem unfit() {
        return IntakeProblem.CERTIFICATE_DOES_NOT_FIT
                .builder()
                .withDetail("Call the TLS port with the client certificate that the token was issued to (RFC 8705).")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }
}
