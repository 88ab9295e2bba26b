package dev.daylight.standins.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Three months of a year in UTC.
///
/// @param index quarters since the year 0
record Quarter(int index) {

    static Quarter of(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return new Quarter(day.getYear() * 4 + (day.getMonthValue() - 1) / 3);
    }

    /// Reads what [#written] wrote.
    static Quarter parse(String written) {
        String[] parts = written.split("-Q");
        return new Quarter(Integer.parseInt(parts[0]) * 4 + Integer.parseInt(parts[1]) - 1);
    }

    String written() {
        return index / 4 + "-Q" + (index % 4 + 1);
    }

    Quarter minus(int quarters) {
        return new Quarter(index - quarters);
    }

    Instant start() {
        return LocalDate.of(index / 4, index % 4 * 3 + 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    Instant end() {
        return new Quarter(index + 1).start();
    }
}
