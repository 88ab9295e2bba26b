package dev.daylight.review.console;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.deadline.TimeLeft;
import dev.daylight.rules.Binding;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Sentences about what is due and who does it. They stand in `messages/casework_*.properties`, apart from
/// [ConsoleTexts]: one bundle does not hold any number of sentences.
@MessageBundle("casework")
public interface CaseworkTexts {

    // The queue

    @Message
    String queueLead();

    @Message
    String toDo();

    @Message
    String mine();

    @Message
    String unassigned();

    @Message
    String overdueFilter();

    @Message
    String filters();

    @Message
    String more();

    @Message
    String stateFilter();

    @Message
    String countryFilter();

    @Message
    String kindFilter();

    @Message
    String kind(DataRequestKind kind);

    @Message
    String due();

    @Message
    String first();

    @Message
    String next();

    // The clock

    @Message
    String left(TimeLeft span);

    @Message
    String over(TimeLeft span);

    @Message
    String stopped(TimeLeft span);

    @Message
    String unknownDue();

    @Message
    String deadline();

    @Message
    String dueAt(String moment);

    @Message
    String stoppedSince(String moment);

    @Message
    String notSettled();

    @Message
    String binding(Binding binding);

    @Message
    String arithmetic();

    @Message
    String zone(String zone, String version);
}
