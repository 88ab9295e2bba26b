package dev.daylight.intake.datarequest;

import dev.daylight.intake.problem.StrictJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps reasons as they were stated: the sentence of the rules in force that day, not of today's.
@Converter
class StatedReasons implements AttributeConverter<List<StatedReason>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<StatedReason> reasons) {
        return new String(StrictJson.write(reasons == null ? List.of() : reasons), StandardCharsets.UTF_8);
    }

    @Override
    public List<StatedReason> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? List.of()
                : List.of(StrictJson.read(column.getBytes(StandardCharsets.UTF_8), StatedReason[].class));
    }
}
