package dev.daylight.intake.delivery;

import dev.daylight.intake.problem.IntakeProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;

/// How a package travels, by API and by page alike.
public final class PackageResponse {

    private PackageResponse() {}

    public static HttpProblem onlyByGet() {
        return IntakeProblem.METHOD_NOT_ALLOWED.because("Collect the package by GET: each collection is noted.");
    }

    /// @param name of the file, without its ending
    public static Response of(Handover handover, String name) {
        ResponseBuilder response =
                described(Response.status(handover.partial() ? 206 : 200), handover.sha256(), name, handover.form());
        if (handover.partial()) {
            ByteRange range = handover.range();
            response.header("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + handover.bytes());
        }
        return response.header(HttpHeaders.CONTENT_LENGTH, handover.range().length())
                .entity((StreamingOutput) handover::write)
                .build();
    }

    /// The same headers, and nothing of the package.
    static Response headOf(Delivery delivery, PackageForm form) {
        return described(Response.ok(), delivery.agencyPackage.sha256(), delivery.id.toString(), form)
                .header(HttpHeaders.CONTENT_LENGTH, delivery.agencyPackage.bytes())
                .build();
    }

    /// Strong: the digest says of every byte that it is the same.
    static String tag(String sha256) {
        return "\"" + sha256 + "\"";
    }

    private static ResponseBuilder described(ResponseBuilder response, String sha256, String name, PackageForm form) {
        byte[] digest = HexFormat.of().parseHex(sha256);
        return response.header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(HttpHeaders.ETAG, tag(sha256))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + form.ending() + "\"")
                // RFC 9530: of the whole, also when a part travels; the receiver checks what it put together.
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
