package dev.daylight.review.console;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.deadline.TimeLeft;
import dev.daylight.review.queue.ManyCases.Act;
import dev.daylight.review.queue.ManyCases.Outcome;
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

    // Who works on it

    @Message
    String choose();

    @Message
    String chooseCase(String shortId);

    @Message
    String withChosen();

    @Message
    String takeButton();

    @Message
    String handOverTo();

    @Message
    String everybodysPile();

    @Message
    String noteForThem();

    @Message
    String handOver();

    @Message
    String handOverButton();

    @Message
    String releaseButton();

    @Message
    String dense();

    @Message
    String wide();

    @Message
    String notes();

    @Message
    String notesHint();

    @Message
    String newNote();

    @Message
    String keepNote();

    @Message
    String conflict();

    @Message
    String conflictSummary();

    @Message
    String conflictHint();

    @Message
    String conflictButton();

    @Message
    String many();

    @Message
    String manyDone(long done, int all);

    @Message
    String manyLeft();

    @Message
    String outcomeName();

    @Message
    String why();

    @Message
    String act(Act act);

    @Message
    String manyOutcome(Outcome outcome);

    // Search and warnings

    @Message
    String search();

    @Message
    String searchButton();

    @Message
    String found(int count);

    @Message
    String foundHint();

    @Message
    String warned(int count);
}
