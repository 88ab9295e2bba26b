package dev.daylight.standins.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/// Who may come in.
public sealed interface Visitor {

    record Anybody() implements Visitor {}

    /// Whoever shows the token (RFC 6750).
    record Bearer(String token) implements Visitor {
        @Override
        public String toString() {
            return "Bearer[hidden]";
        }
    }

    /// Whoever knows user and password (RFC 7617).
    record Basic(String user, String password) implements Visitor {
        @Override
        public String toString() {
            return "Basic[hidden]";
        }
    }

    /// Whether the credential shown is this visitor's. Takes as long for a nearly right one as for a wrong one.
    default boolean is(String authorization) {
        return switch (this) {
            case Anybody _ -> true;
            case Bearer(String token) -> matches(authorization, "Bearer", token);
            case Basic(String user, String password) -> matches(authorization, "Basic", base64(user + ":" + password));
        };
    }

    default String challenge() {
        return switch (this) {
            case Anybody _ -> "";
            case Bearer _ -> "Bearer";
            case Basic _ -> "Basic realm=\"hash sharing\", charset=\"UTF-8\"";
        };
    }

    private static boolean matches(String authorization, String scheme, String secret) {
        String start = scheme + " ";
        return authorization.regionMatches(true, 0, start, 0, start.length())
                && MessageDigest.isEqual(
                        bytes(authorization.substring(start.length()).strip()), bytes(secret));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
