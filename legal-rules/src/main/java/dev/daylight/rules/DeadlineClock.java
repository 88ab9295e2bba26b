package dev.daylight.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Works deadlines out step by step, so that everybody can follow. Days are counted as Regulation (EEC, Euratom)
/// 1182/71 Art. 3 does, except that holidays never lengthen a period here: too early harms nobody.
final class DeadlineClock {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private DeadlineClock() {}

    static Deadline start(DeadlineRule rule, Instant received, ZoneId zone) {
        List<LocalizedText> steps = new ArrayList<>();
        ZonedDateTime arrival = received.atZone(zone);
        steps.add(step(
                "Received on %s (%s).".formatted(MOMENT.format(arrival), zone),
                "收到时间：%s（%s）。".formatted(MOMENT.format(arrival), zone)));
        Instant due = rule.days() != null
                ? endOfDays(rule.days(), arrival.toLocalDate(), zone, steps)
                : afterHours(rule.hours() == null ? 0 : rule.hours(), received, zone, steps);
        return new Deadline(due, rule.binding(), rule.rule(), rule.source(), steps, zone);
    }

    private static Instant endOfDays(int days, LocalDate arrival, ZoneId zone, List<LocalizedText> steps) {
        LocalDate last = arrival.plusDays(days);
        Instant due = last.plusDays(1).atStartOfDay(zone).toInstant();
        steps.add(step("The day of receipt does not count.", "收到当日不计入。"));
        steps.add(step(
                "%d days after %s: %s; weekends and holidays count like other days.".formatted(days, arrival, last),
                "自 %s 起第 %d 日：%s；周末和节假日照常计算。".formatted(arrival, days, last)));
        steps.add(step("Due when that day ends: %s (UTC).".formatted(due), "该日结束时到期：%s（UTC）。".formatted(due)));
        return due;
    }

    private static Instant afterHours(int hours, Instant received, ZoneId zone, List<LocalizedText> steps) {
        Instant due = received.plus(hours, ChronoUnit.HOURS);
        if (hours == 0) {
            steps.add(step("Due at once.", "应立即办理。"));
            return due;
        }
        String end = MOMENT.format(due.atZone(zone));
        steps.add(step(
                "%d hours later: %s (%s).".formatted(hours, end, zone), "%d 小时后：%s（%s）。".formatted(hours, end, zone)));
        steps.add(step("Due: %s (UTC).".formatted(due), "到期时间：%s（UTC）。".formatted(due)));
        return due;
    }

    private static LocalizedText step(String english, String chinese) {
        return new LocalizedText(english, chinese);
    }
}
