package dev.daylight.review.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.contracts.DocumentReference;
import org.jspecify.annotations.Nullable;

/// References to documents, as they stand in one column.
public final class StoredReference {

    private static final JsonMapper JSON = new JsonMapper();

    private StoredReference() {}

    public static @Nullable String write(@Nullable DocumentReference reference) {
        try {
            return reference == null ? null : JSON.writeValueAsString(reference);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a reference that cannot be written", e);
        }
    }

    /// What the machine found of the paper to which the column points.
    public static DocumentReference.@Nullable Finding finding(@Nullable String column) {
        DocumentReference reference = read(column);
        return reference == null ? null : reference.finding();
    }

    public static @Nullable DocumentReference read(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, DocumentReference.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reference that cannot be read", e);
        }
    }
}
