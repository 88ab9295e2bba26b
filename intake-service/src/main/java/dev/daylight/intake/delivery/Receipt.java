package dev.daylight.intake.delivery;

import dev.daylight.intake.signing.SignedStatement;
import dev.daylight.intake.signing.SigningKeys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The provider's word, signed, on what of a package was handed over to whom and when. It says what left here; what
/// arrived, the agency holds against the digest.
public final class Receipt {

    public static final String MEDIA_TYPE = "application/jose";
    static final String TYPE = "daylight-download-receipt+jws";

    private Receipt() {}

    /// @param downloads those that handed something over
    static String of(Delivery delivery, List<Download> downloads, Instant now, SigningKeys keys) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "urn:daylight:intake");
        claims.put("iat", now.getEpochSecond());
        claims.put("deliveryId", delivery.id.toString());
        claims.put("requestId", delivery.requestId.toString());
        claims.put("agencyId", delivery.agencyId.toString());
        claims.put("sha256", delivery.agencyPackage.sha256());
        claims.put("bytes", delivery.agencyPackage.bytes());
        claims.put("disclosedAt", delivery.disclosedAt.toString());
        claims.put("downloads", downloads.stream().map(Receipt::line).toList());
        return SignedStatement.of(keys, TYPE, claims);
    }

    private static Map<String, Object> line(Download download) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", download.at.toString());
        line.put("by", download.subject);
        line.put("firstByte", download.firstByte);
        line.put("lastByte", download.lastByte);
        return line;
    }
}
