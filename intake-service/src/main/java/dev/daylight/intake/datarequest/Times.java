package dev.daylight.intake.datarequest;

import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Reads days and moments. Years of four digits only: anything beyond is a slip, and not every reader of what we store
/// could read it.
final class Times {

    private Times() {}

    static @Nullable Instant instant(Findings findings, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            findings.add(Fault.REQUIRED.at(pointer));
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.strip());
            if (plausible(time.getYear())) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            findings.add(Fault.NOT_A_TIME.at(pointer));
            return null;
        }
        findings.add(Fault.NOT_A_TIME.at(pointer));
        return null;
    }

    static @Nullable LocalDate date(Findings findings, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            findings.add(Fault.REQUIRED.at(pointer));
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (plausible(date.getYear())) {
                return date;
            }
        } catch (DateTimeException e) {
            findings.add(Fault.NOT_A_DATE.at(pointer));
            return null;
        }
        findings.add(Fault.NOT_A_DATE.at(pointer));
        return null;
    }

    private static boolean plausible(int year) {
        return year >= 1900 && year < 9999;
    }
}
