package dev.daylight.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the clock of a deadline stands after the agency was asked something. It stands still from the
/// first question
/// until no question is open any more, and everything that was still left is left afterwards.
///
/// Two questions at a time stop it once. A question from before the receipt, and one that was put when the
/// time was
/// over already, stop nothing; nor does a question that was answered before it was put, whatever two clocks
/// say.
///
/// @param due absent while it stands still
/// @param stoppedSince present while it stands still
/// @param left what is left of the time while it stands still
/// @param steps what the questions did, in words, one step each
public record PausingClock(
        @Nullable Instant due,
        @Nullable Instant stoppedSince,
        @Nullable Duration left,
        List<LocalizedText> steps) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public PausingClock {
        steps = List.copyOf(steps);
    }

    /// @param answeredAt absent while it is open
    public record Question(Instant askedAt, @Nullable Instant answeredAt) {

        boolean isOpenAt(Instant moment) {
            return answeredAt == null || answeredAt.isAfter(moment);
        }
    }

    /// How much later something is due for having stood still once.
    public static Instant later(Instant due, Instant stopped, Instant startedAgain) {
        return stopped.isBefore(due) && stopped.isBefore(startedAgain)
                ? due.plus(Duration.between(stopped, startedAgain))
                : due;
    }

    /// @param due without any question
    /// @param questions in any order
    public static PausingClock of(Instant received, Instant due, ZoneId zone, List<Question> questions) {
        List<LocalizedText> steps = new ArrayList<>();
        Instant end = due;
        for (Question stop : stops(received, questions)) {
            Instant since = stop.askedAt();
            if (!since.isBefore(end)) {
                steps.add(step(
                        "Asked on %s, when the time was over: nothing stops.".formatted(moment(since, zone)),
                        "%s 提出询问时期限已过：时钟不停。".formatted(moment(since, zone))));
                continue;
            }
            Duration left = Duration.between(since, end);
            steps.add(step(
                    "Stopped on %s, when the agency was asked; %s left."
                            .formatted(moment(since, zone), length(left, false)),
                    "%s 向机关提出询问，时钟停止；剩余 %s。".formatted(moment(since, zone), length(left, true))));
            Instant until = stop.answeredAt();
            if (until == null) {
                return new PausingClock(null, since, left, steps);
            }
            end = later(end, since, until);
            Duration stood = Duration.between(since, until);
            steps.add(step(
                    "Runs again from %s, when nothing was open any more; it stood still for %s."
                            .formatted(moment(until, zone), length(stood, false)),
                    "%s 已无未答询问，时钟继续；共停止 %s。".formatted(moment(until, zone), length(stood, true))));
            steps.add(step("Due: %s (UTC).".formatted(end), "到期时间：%s（UTC）。".formatted(end)));
        }
        return new PausingClock(end, null, null, steps);
    }

    /// The stretches in which at least one question is open, the earliest first.
    private static List<Question> stops(Instant received, List<Question> questions) {
        List<Question> stops = new ArrayList<>();
        questions.stream()
                .filter(question -> !question.askedAt().isBefore(received) && question.isOpenAt(question.askedAt()))
                .sorted(Comparator.comparing(Question::askedAt))
                .forEach(question -> {
                    Question before = stops.isEmpty() ? null : stops.getLast();
                    if (before == null || isOver(before, question.askedAt())) {
                        stops.add(question);
                    } else {
                        stops.set(stops.size() - 1, new Question(before.askedAt(), laterOf(before, question)));
                    }
                });
        return stops;
    }

    private static boolean isOver(Question stop, Instant moment) {
        return stop.answeredAt() != null && stop.answeredAt().isBefore(moment);
    }

    private static @Nullable Instant laterOf(Question one, Question other) {
        if (one.answeredAt() == null || other.answeredAt() == null) {
            return null;
        }
        return one.answeredAt().isAfter(other.answeredAt()) ? one.answeredAt() : other.answeredAt();
    }

    private static String moment(Instant instant, ZoneId zone) {
        return "%s (%s)".formatted(MOMENT.format(instant.atZone(zone)), zone);
    }

    private static String length(Duration duration, boolean chinese) {
        return (chinese ? "%d 天 %d 小时 %d 分" : "%d d %d h %d min")
                .formatted(duration.toDays(), duration.toHoursPart(), duration.toMinutesPart());
    }

    private static LocalizedText step(String english, String chinese) {
        return new LocalizedText(english, chinese);
    }
}
