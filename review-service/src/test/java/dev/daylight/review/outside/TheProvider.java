package dev.daylight.review.outside;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What the provider knows and how it feels. Kept in the system properties of the JVM: test and server may be loaded by
/// different class loaders, so only classes of the JDK can be shared.
public final class TheProvider {

    private static final JsonMapper JSON = new JsonMapper();

    private TheProvider() {}

    /// The directory has this account, and its export has these records.
    public static void knows(String identifier, String account, Item... items) {
        ArrayNode records = JSON.createArrayNode();
        for (Item item : items) {
            records.addObject()
                    .put("account", item.account())
                    .put("category", item.category())
                    .put("kind", "thing")
                    .put("at", item.at().toString())
                    .put("unknownToUs", 1)
                    .putObject("fields")
                    .put("text", item.text());
        }
        accounts().put(identifier, account);
        records().put(account, records.toString());
    }

    public record Item(String account, String category, Instant at, String text) {}

    public static void answersWith(int status) {
        state("status").put("status", status);
    }

    /// Whether exports end before they say that they end.
    public static void breaksOff(boolean so) {
        state("breaksOff").put("so", so);
    }

    static boolean exportsBreakOff() {
        return (Boolean) state("breaksOff").getOrDefault("so", false);
    }

    /// How often records were exported for a disclosure.
    public static int exportsOf(Object disclosureId) {
        return exports().getOrDefault(disclosureId.toString(), 0);
    }

    /// The fields that were asked for of a category, JSON.
    public static String fieldsAsked(Object disclosureId, String category) {
        return fieldsAsked().get(disclosureId + category);
    }

    static Map<String, String> fieldsAsked() {
        return state("fieldsAsked");
    }

    /// Until when something is kept for a request, as the provider was told last.
    public static String keepsUntil(UUID requestId) {
        return kept().get(requestId.toString());
    }

    /// How often the provider was told to let go.
    public static int letGo(UUID requestId) {
        return letGo().getOrDefault(requestId.toString(), 0);
    }

    static Map<String, String> kept() {
        return state("kept");
    }

    static Map<String, Integer> letGo() {
        return state("letGo");
    }

    static int status() {
        return (Integer) state("status").getOrDefault("status", 200);
    }

    static Map<String, String> accounts() {
        return state("accounts");
    }

    static Map<String, String> records() {
        return state("records");
    }

    static Map<String, Integer> exports() {
        return state("exports");
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> state(String name) {
        return (Map<String, V>) System.getProperties()
                .computeIfAbsent("daylight.review-tests." + name, _ -> new ConcurrentHashMap<String, V>());
    }
}
