package dev.daylight.reporting.report;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.reporting.tally.Figure;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// How figures and their dimensions are called and what they mean. Texts stand in `messages/figure_*.properties`; the
/// English ones are also what `docs/figures.md` says, and a test compares them.
@MessageBundle("figure")
public interface FigureTexts {

    @Message
    String name(Figure figure);

    @Message
    String meaning(Figure figure);

    @Message
    String category(DataCategory category);

    @Message
    String categoryMeaning(DataCategory category);

    @Message
    String refusal(RefusalReason reason);

    @Message
    String skipped(FileSkipped.Reason reason);

    @Message
    String ended(PreservationEnd reason);
}
