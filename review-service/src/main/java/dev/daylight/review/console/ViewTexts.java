package dev.daylight.review.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Sentences about papers that are shown as pictures. They stand in `messages/view_*.properties`.
@MessageBundle("view")
public interface ViewTexts {

    @Message
    String paper();

    @Message
    String statement();

    @Message
    String pageOf(int page, int pages);

    @Message
    String alt(int page);

    @Message
    String all();

    @Message
    String larger();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String download();

    @Message
    String notShown();

    @Message
    String hint();

    @Message
    String back();
}
