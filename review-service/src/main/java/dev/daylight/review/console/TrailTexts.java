package dev.daylight.review.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Sentences of the auditor's pages. They stand in `messages/trail_*.properties`.
@MessageBundle("trail")
public interface TrailTexts {

    @Message
    String name();

    @Message
    String lead();

    @Message
    String caseField();

    @Message
    String person();

    @Message
    String personHint();

    @Message
    String from();

    @Message
    String to();

    @Message
    String show();

    @Message
    String export();

    @Message
    String exportHint();

    @Message
    String number();

    @Message
    String at();

    @Message
    String action();

    @Message
    String detail();

    @Message
    String waiting();

    @Message
    String none();

    @Message
    String older();
}
