package dev.daylight.rules;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Nothing is missing: every component that may not be absent is there, however deep, and no text is blank.
final class EveryCell {

    private EveryCell() {}

    static void demand(String place, @Nullable Object value) {
        switch (value) {
            case null -> throw new UnfitRules("The legal rules are unfit: %s is missing.".formatted(place));
            case String text
            when text.isBlank() -> throw new UnfitRules("The legal rules are unfit: %s is blank.".formatted(place));
            case Record cells -> demandOfRecord(place, cells);
            case Map<?, ?> table -> table.forEach((key, cell) -> demand(place + ", " + key, cell));
            case Collection<?> list -> {
                int index = 1;
                for (Object element : list) {
                    demand(place + ", entry " + index++, element);
                }
            }
            default -> {}
        }
    }

    private static void demandOfRecord(String place, Record cells) {
        for (RecordComponent component : cells.getClass().getRecordComponents()) {
            Object cell = read(component, cells);
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (cell != null || !optional) {
                demand(place + ", " + component.getName(), cell);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record cells) {
        try {
            return component.getAccessor().invoke(cells);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records of this package let themselves be read", e);
        }
    }
}
