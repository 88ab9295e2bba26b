package dev.daylight.intake.datarequest;

import dev.daylight.intake.problem.IntakeProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;

/// What a program is told when its filing, or a document that it sent, cannot be taken.
final class FilingProblems {

    private FilingProblems() {}

    static HttpProblem of(FilingAnswer answer) {
        return switch (answer) {
            case FilingAnswer.Recorded _ -> throw new IllegalArgumentException("recorded is no problem");
            case FilingAnswer.KeyReused _ ->
                IntakeProblem.IDEMPOTENCY_KEY_REUSED.because(
                        "Make up a new key, or send exactly what was sent under this one.");
            case FilingAnswer.Faulty faulty ->
                IntakeProblem.VALIDATION_FAILED.because("See violations.", faulty.violations());
            case FilingAnswer.InstrumentUnfit unfit ->
                IntakeProblem.INSTRUMENT_UNREADABLE.because(unfit.reason().sentence());
            case FilingAnswer.InstrumentTooLarge tooLarge ->
                IntakeProblem.INSTRUMENT_TOO_LARGE.because(
                        "A PDF of at most " + tooLarge.limit() / (1024 * 1024) + " MiB is taken.");
            case FilingAnswer.WrongDocument wrong ->
                IntakeProblem.PART_MISSING.because(
                        "A request of this kind comes with a part \"" + wrong.needed() + "\".");
        };
    }
}
