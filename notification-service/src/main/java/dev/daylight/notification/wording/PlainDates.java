package dev.daylight.notification.wording;

import dev.daylight.pages.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes days and moments out. Where the reader lives is not known here, so moments are told in UTC, and say so.
public record PlainDates(Language language) {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String day(LocalDate day) {
        return switch (language) {
            case EN -> ENGLISH_DAY.format(day);
            case ZH_HANS -> CHINESE_DAY.format(day);
        };
    }

    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    public String moment(Instant moment) {
        String time = TIME.format(moment.atOffset(ZoneOffset.UTC));
        return switch (language) {
            case EN -> day(moment) + ", " + time + " UTC";
            case ZH_HANS -> day(moment) + " " + time + "（UTC）";
        };
    }
}
