package dev.daylight.intake.datarequest;

import dev.daylight.intake.instrument.Inspection;
import dev.daylight.intake.problem.Violation;
import java.util.List;

/// What became of a filing.
public sealed interface FilingAnswer {

    /// Recorded, whether admitted or refused. The answer to a repeat is the answer of the first time.
    record Recorded(FiledRequest asFiled, boolean repeated) implements FilingAnswer {}

    /// The key stands for something else already.
    record KeyReused() implements FilingAnswer {}

    record Faulty(List<Violation> violations) implements FilingAnswer {}

    record InstrumentUnfit(Inspection.Reason reason) implements FilingAnswer {}

    record InstrumentTooLarge(long limit) implements FilingAnswer {}

    /// An emergency without a statement, or anything else with one.
    ///
    /// @param needed name of the part that belongs there
    record WrongDocument(String needed) implements FilingAnswer {}
}
