package dev.daylight.intake.portal;

import dev.daylight.pages.Language;
import dev.daylight.rules.LegalRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Counts days where the agency is: there a day is over at midnight, not in Greenwich.
@ApplicationScoped
class Countdowns {

    private final LegalRules rules;
    private final Clock clock;

    Countdowns(LegalRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Countdown to(Instant moment, String country, Language language) {
        ZoneId zone = rules.jurisdictionOf(country).zone();
        ZonedDateTime there = moment.atZone(zone);
        // What is due by midnight is due on the day that ends then.
        ZonedDateTime last = moment.minusNanos(1).atZone(zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long days = ChronoUnit.DAYS.between(today, last.toLocalDate());
        // Over is over, also when it is still the same day.
        boolean over = moment.isBefore(clock.instant());
        boolean thisYear = last.getYear() == today.getYear();
        return new Countdown(
                moment,
                over ? (int) Math.min(days, -1) : (int) days,
                format(language, thisYear).format(last),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(there) + " (" + zone.getId() + ")");
    }

    @Nullable
    Countdown toMaybe(@Nullable Instant moment, String country, Language language) {
        return moment == null ? null : to(moment, country, language);
    }

    private static DateTimeFormatter format(Language language, boolean thisYear) {
        return switch (language) {
            case EN -> DateTimeFormatter.ofPattern(thisYear ? "EEE d MMM" : "EEE d MMM yyyy", Locale.UK);
            case ZH_HANS ->
                DateTimeFormatter.ofPattern(thisYear ? "M月d日（EEEE）" : "yyyy年M月d日（EEEE）", Locale.SIMPLIFIED_CHINESE);
        };
    }
}
