package dev.daylight.intake.delivery;

import dev.daylight.intake.problem.IntakeProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;

/// How a package travels, by API and by page alike.
public final class PackageResponse {

    /// RFC 8551 section 3.2, RFC 5083.
    public static final String MEDIA_TYPE = "application/pkcs7-mime; smime-type=authEnveloped-data";

    private PackageResponse() {}

    public static HttpProblem onlyByGet() {
        return IntakeProblem.METHOD_NOT_ALLOWED.because("Collect the package by GET: each collection is noted.");
    }

    public static Response of(CheckedPackage checked, String requestId) {
        byte[] digest = HexFormat.of().parseHex(checked.sha256());
        return Response.ok((StreamingOutput) checked::handOver)
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, checked.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + requestId + ".p7m\"")
                // RFC 9530: the receiver can check what arrived without asking again.
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
