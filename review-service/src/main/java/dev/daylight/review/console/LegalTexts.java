package dev.daylight.review.console;

import dev.daylight.contracts.casefile.PreservationEnd;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Sentences about what the law ends or does not know, and about what is only kept. They stand in
/// `messages/legal_*.properties`, apart from [ConsoleTexts]: one bundle does not hold any number of sentences.
@MessageBundle("legal")
public interface LegalTexts {

    // Orders and instruments

    @Message
    String orderCut(String moment, String law);

    @Message
    String orderCutWithoutEnd(String law);

    @Message
    String noticeUnknown();

    @Message
    String instrumentUnknown();

    // What is only kept

    @Message
    String preservations();

    @Message
    String preservationsLead();

    @Message
    String preservationsNone();

    @Message
    String preservationOf(String shortId);

    @Message
    String preservedUntil();

    @Message
    String preservedState(PreservationEnd end);

    @Message
    String preservationKept();

    @Message
    String preservationAwaited();

    @Message
    String preservationPaper();

    @Message
    String ordersNone();
}
