package dev.daylight.review.scope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.contracts.DataCategory;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Names by category as the database keeps them, JSON.
public final class FieldsText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<DataCategory, TreeSet<String>>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<Map<DataCategory, Map<String, Integer>>> COUNTS = new TypeReference<>() {};

    private FieldsText() {}

    /// @return null when there are none, as for what was granted before fields were named
    public static @Nullable String of(Map<DataCategory, ?> byCategory) {
        try {
            return byCategory.isEmpty() ? null : JSON.writeValueAsString(byCategory);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names cannot be written", e);
        }
    }

    public static Map<DataCategory, Set<String>> fields(@Nullable String text) {
        return text == null ? Map.of() : Map.copyOf(read(text, FIELDS));
    }

    public static Map<DataCategory, Map<String, Integer>> counts(@Nullable String text) {
        return text == null ? Map.of() : read(text, COUNTS);
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names do not read as they were written", e);
        }
    }
}
