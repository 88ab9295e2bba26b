package dev.daylight.review.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The scope: what would leave, and what was asked, approved and delivered. They stand in
/// `messages/scope_*.properties`.
@MessageBundle("scope")
public interface ScopeTexts {

    @Message
    String fields();

    @Message
    String fieldsHint();

    @Message
    String heading();

    @Message
    String asked();

    @Message
    String approved();

    @Message
    String delivered();

    @Message
    String all(int number);

    @Message
    String someOf(int number, int all);

    @Message
    String notApproved(String names);

    @Message
    String ratio(int percent);

    @Message
    String records(int number);

    @Message
    String nothingYet();

    @Message
    String dropped(int number);

    @Message
    String fieldsDropped(String names);
}
