package dev.daylight.intake.outside;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/// Requests as agencies write them.
public final class Requests {

    /// Stands in everything personal, so that a search for it finds every leak.
    public static final String CANARY = "canary-7f3a";

    /// A warrant that is not too old yet.
    public static final String ISSUED =
            LocalDate.now(ZoneOffset.UTC).minusDays(3).toString();

    private static final ObjectMapper JSON = new ObjectMapper();

    private Requests() {}

    public static String good() {
        return with(_ -> {});
    }

    /// A good one, spoiled.
    public static String with(Consumer<ObjectNode> change) {
        ObjectNode request = template();
        change.accept(request);
        return request.toString();
    }

    public static String preservation() {
        return with(request -> {
            request.put("kind", "PRESERVATION");
            named(request, "DE_SICHERUNGSERSUCHEN", "PUBLIC_PROSECUTOR");
        });
    }

    public static String americanPreservation() {
        return with(request -> {
            request.put("kind", "PRESERVATION");
            named(request, "US_PRESERVATION_LETTER", "OTHER_AUTHORITY");
        });
    }

    /// The same on another paper, by its code of the legal rules.
    public static void named(ObjectNode request, String code, String issuer) {
        request.withObject("/instrument").put("type", code).put("issuerKind", issuer);
    }

    public static String emergency() {
        return emergencyWith(_ -> {});
    }

    public static String emergencyWith(Consumer<ObjectNode> change) {
        return with(request -> {
            request.put("kind", "EMERGENCY").remove("instrument");
            request.putArray("categories").add("SUBSCRIBER");
            request.putObject("emergency")
                    .put("danger", "A threat to kill " + CANARY)
                    .put("endangered", "Two children " + CANARY)
                    .put("necessity", "They show where the sender lives " + CANARY);
            change.accept(request);
        });
    }

    public static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode template() {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"kind":"PRODUCTION","proceeding":"CRIMINAL","caseNumber":"canary-7f3a Js 117/26",
                     "offence":"Fraud canary-7f3a","legalProvision":"§ 263 StGB canary-7f3a",
                     "accounts":[{"type":"EMAIL","value":"canary-7f3a@example.org"}],
                     "categories":["SUBSCRIBER","CONTENT"],
                     "period":{"from":"2026-09-01T00:00:00Z","to":"2026-10-01T00:00:00Z"},
                     "instrument":{"type":"DE_DURCHSUCHUNG","issuerKind":"JUDGE",
                                   "issuingAuthority":"Amtsgericht canary-7f3a",
                                   "issuedOn":"ISSUED","reference":"canary-7f3a Gs 1/26"}}
                    """.replace("ISSUED", ISSUED));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
