package dev.daylight.reporting.dashboard;

import dev.daylight.pages.Language;
import dev.daylight.reporting.tally.Quarter;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Numbers, dates and places as the reader writes them. Names of countries are CLDR's, which Java ships.
record Wording(Language language, PageTexts texts) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(calendar())
                .format(date);
    }

    String moment(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return date(utc.toLocalDate()) + " " + TIME.format(utc) + " UTC";
    }

    String country(String region) {
        return Locale.of("", region).getDisplayCountry(language.locale());
    }

    String quarter(Quarter quarter) {
        return texts.quarterName(Integer.toString(quarter.year()), Integer.toString(quarter.number()));
    }

    String quarterOfYear(Quarter quarter) {
        return texts.quarterOfYear(Integer.toString(quarter.number()));
    }

    String period(Quarter quarter) {
        return texts.period(date(quarter.firstDay()), date(quarter.lastDay()));
    }

    /// Day before month, the order that most of the readers of an English page share.
    private Locale calendar() {
        return switch (language) {
            case EN -> Locale.UK;
            case ZH_HANS -> language.locale();
        };
    }
}
