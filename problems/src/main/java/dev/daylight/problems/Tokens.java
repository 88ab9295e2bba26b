package dev.daylight.problems;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks whether what is sent as a bearer token is a signed JWT at all. The OIDC library takes some of what is none for
/// a failure of its own, and would ask the identity provider about the rest.
final class Tokens {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer(?: +(.*))?");
    private static final Pattern PARTS = Pattern.compile("([\\w-]+)\\.([\\w-]+)\\.[\\w-]+");

    private Tokens() {}

    /// True also when no bearer token was sent.
    static boolean couldBeOne(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(header == null ? "" : header.strip());
        if (!bearer.matches()) {
            return true;
        }
        Matcher parts =
                PARTS.matcher(bearer.group(1) == null ? "" : bearer.group(1).strip());
        return parts.matches() && isObject(parts.group(1)) && isObject(parts.group(2));
    }

    private static boolean isObject(String part) {
        try {
            new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
            return true;
        } catch (IllegalArgumentException | DecodeException e) {
            return false;
        }
    }
}
