package dev.daylight.reporting.report;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// How everything public is answered: with a tag made of the content, and a short life in caches.
public final class Published {

    private static final int SECONDS_IN_CACHES = 10;

    private Published() {}

    /// 304 when the asker has this very content, else the content.
    ///
    /// @param request asked for its preconditions
    public static Response.ResponseBuilder answer(Request request, String body) {
        EntityTag tag = tag(body);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body) : unchanged;
        CacheControl life = new CacheControl();
        life.setMaxAge(SECONDS_IN_CACHES);
        life.setNoTransform(false);
        life.getCacheExtension().put("public", "");
        return answer.tag(tag).cacheControl(life);
    }

    /// Weak: a proxy may compress the body.
    private static EntityTag tag(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 16), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
