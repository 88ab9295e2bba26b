package dev.daylight.review.console;

import dev.daylight.review.casefile.Check;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The questions, the law behind each, and what may be answered. They stand in `messages/checks_*.properties`.
@MessageBundle("checks")
public interface CheckTexts {

    @Message
    String name(Check check);

    @Message
    String asks(Check check);

    /// The sentence that the question rests on, with where it stands.
    @Message
    String law(Check check);

    @Message
    String outcome(Check.Outcome outcome);

    @Message
    String notOnEuropeanOrders();

    @Message
    String beforePaper();

    @Message
    String noteHint();

    @Message
    String callBackNeeded();

    // Re-classification

    @Message
    String reclassify();

    @Message
    String reclassifyHint();

    @Message
    String reclassifyAs();

    @Message
    String reclassifyWhy();

    @Message
    String reclassifyButton();

    @Message
    String wasFiledAs(String code);
}
