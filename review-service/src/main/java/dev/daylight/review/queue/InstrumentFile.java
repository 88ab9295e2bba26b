package dev.daylight.review.queue;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// An uploaded paper on its way to a reviewer's disk. Whoever made it may be hostile: it is an attachment, and should a
/// browser show it after all, it is in a sandbox without scripts, forms or origin. What every answer of the service
/// says
/// (no sniffing, no keeping) is said besides.
public final class InstrumentFile {

    public static final String PDF = "application/pdf";

    private InstrumentFile() {}

    public static Response answer(UUID caseId, byte[] pdf) {
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"instrument-" + caseId + ".pdf\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
