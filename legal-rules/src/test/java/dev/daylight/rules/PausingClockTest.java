package dev.daylight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.rules.PausingClock.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The clock of the law against one that is watched minute by minute.
class PausingClockTest {

    private static final Instant RECEIVED = Instant.parse("2026-10-20T08:00:00Z");
    private static final Duration TERM = Duration.ofDays(10);
    private static final Instant DUE = RECEIVED.plus(TERM);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Test
    void aQuestionStopsTheClockAndItsAnswerStartsItAgain() {
        PausingClock asked = of(new Question(at(60), null));
        PausingClock answered = of(new Question(at(60), at(60 + 90)));

        assertThat(asked.due()).isNull();
        assertThat(asked.stoppedSince()).isEqualTo(at(60));
        assertThat(asked.left()).isEqualTo(TERM.minusHours(1));
        assertThat(answered.due()).isEqualTo(DUE.plus(Duration.ofMinutes(90)));
        assertThat(answered.steps())
                .extracting(LocalizedText::en)
                .containsExactly(
                        "Stopped on 2026-10-20 11:00 (Europe/Brussels), when the agency was asked; 9 d 23 h 0 min left.",
                        "Runs again from 2026-10-20 12:30 (Europe/Brussels), when nothing was open any more; it stood still for 0 d 1 h 30 min.",
                        "Due: 2026-10-30T09:30:00Z (UTC).");
        assertThat(answered.steps())
                .extracting(LocalizedText::zh)
                .allSatisfy(step -> assertThat(step).containsPattern("\\p{IsHan}"));
    }

    @Test
    void questionsAtTheSameTimeStopItOnceAndTheLastAnswerStartsIt() {
        assertThat(of(new Question(at(0), at(100)), new Question(at(50), at(200)))
                        .due())
                .isEqualTo(DUE.plus(Duration.ofMinutes(200)));
        assertThat(of(new Question(at(0), at(300)), new Question(at(50), at(200)))
                        .due())
                .isEqualTo(DUE.plus(Duration.ofMinutes(300)));
        assertThat(of(new Question(at(0), at(300)), new Question(at(50), null)).stoppedSince())
                .isEqualTo(at(0));
    }

    @Test
    void whatCannotHaveStoppedItDoesNot() {
        int over = (int) TERM.toMinutes();

        assertThat(of().due()).isEqualTo(DUE);
        assertThat(of(new Question(at(-5), null)).due()).isEqualTo(DUE);
        assertThat(of(new Question(at(5), at(4))).due()).isEqualTo(DUE);
        PausingClock late = of(new Question(at(over), null));
        assertThat(late.due()).isEqualTo(DUE);
        assertThat(late.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.en()).contains("when the time was over"));
        // A pause before makes room for another one that would have been too late without it.
        assertThat(of(new Question(at(0), at(10)), new Question(at(over + 5), at(over + 6)))
                        .due())
                .isEqualTo(DUE.plus(Duration.ofMinutes(11)));
    }

    @Property(tries = 3000)
    void itAgreesWithAClockThatIsWatchedMinuteByMinute(@ForAll("questions") List<Question> questions) {
        // A short term, so that many questions come near its end.
        Instant due = RECEIVED.plus(Duration.ofMinutes(120));
        PausingClock told = PausingClock.of(RECEIVED, due, BRUSSELS, questions);

        long left = 120;
        int minute = 0;
        Instant stopped = null;
        while (left > 0 && minute < 2_000) {
            Instant now = at(minute);
            boolean open = questions.stream()
                    .anyMatch(question -> !question.askedAt().isBefore(RECEIVED)
                            && !question.askedAt().isAfter(now)
                            && (question.answeredAt() == null
                                    || question.answeredAt().isAfter(now)));
            stopped = open ? stopped == null ? now : stopped : null;
            left -= open ? 0 : 1;
            minute++;
        }
        if (left == 0) {
            assertThat(told.due()).isEqualTo(at(minute));
            assertThat(told.stoppedSince()).isNull();
        } else {
            assertThat(told.due()).isNull();
            assertThat(told.stoppedSince()).isEqualTo(stopped);
            assertThat(told.left()).isEqualTo(Duration.ofMinutes(left));
        }
    }

    @Property(tries = 500)
    void theOrderInWhichQuestionsAreToldMakesNoDifference(
            @ForAll("questions") List<Question> questions, @ForAll Random random) {
        List<Question> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);

        assertThat(PausingClock.of(RECEIVED, DUE, BRUSSELS, shuffled))
                .isEqualTo(PausingClock.of(RECEIVED, DUE, BRUSSELS, questions));
    }

    /// Overlapping, touching, open, from before the receipt and answered before they were put.
    @Provide
    Arbitrary<List<Question>> questions() {
        Arbitrary<Question> question = Combinators.combine(
                        Arbitraries.integers().between(-20, 300),
                        Arbitraries.integers().between(-3, 80).injectNull(0.1))
                .as((asked, length) -> new Question(at(asked), length == null ? null : at(asked + length)));
        return question.list().ofMaxSize(6);
    }

    private static PausingClock of(Question... questions) {
        return PausingClock.of(RECEIVED, DUE, BRUSSELS, List.of(questions));
    }

    private static Instant at(int minutes) {
        return RECEIVED.plus(Duration.ofMinutes(minutes));
    }
}
