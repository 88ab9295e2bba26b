package dev.daylight.intake.outside;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Requests as agencies write them.
public final class Requests {

    /// Stands in everything personal, so that a search for it finds every leak.
    public static final String CANARY = "canary-7f3a";

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
        return with(request -> request.put("kind", "PRESERVATION"));
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
                     "categories":["SUBSCRIBER","TRAFFIC"],
                     "period":{"from":"2026-09-01T00:00:00Z","to":"2026-10-01T00:00:00Z"},
                     "instrument":{"instrumentClass":"SEARCH_WARRANT","issuingAuthority":"Amtsgericht canary-7f3a",
                                   "issuedOn":"2026-01-15","reference":"canary-7f3a Gs 1/26"}}
                    """);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
