package dev.daylight.review.correspondence;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// A document that came after the filing, on its way to a reviewer's disk. Treated as hostile like the instrument: an
/// attachment, and in a sandbox without scripts, forms or origin should a browser show it after all.
public final class LaterDocumentFile {

    public static final String PDF = "application/pdf";

    private LaterDocumentFile() {}

    public static Response answer(UUID id, byte[] pdf) {
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"document-" + id + ".pdf\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
