package dev.daylight.review.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param text absent when it does not open any more
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Note(UUID id, @Nullable String text, Person by, Instant at) {
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
