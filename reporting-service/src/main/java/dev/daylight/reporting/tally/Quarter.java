package dev.daylight.reporting.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// Three months of a year, in UTC everywhere: one fact lies in one quarter, whoever asks.
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has four quarters");
        }
    }

    public static Quarter of(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// Reads `2026-Q3`; empty when it is written otherwise.
    public static Optional<Quarter> parse(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches()
                ? Optional.of(new Quarter(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    /// Quarters since the year 0; the ledger stores it.
    static Quarter ofIndex(int index) {
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    int index() {
        return year * 4 + number - 1;
    }

    public Quarter next() {
        return ofIndex(index() + 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    /// The first moment that no longer belongs to it.
    public Instant end() {
        return next().firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(index(), other.index());
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
