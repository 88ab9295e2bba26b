package dev.daylight.review.console;

import dev.daylight.contracts.casefile.ChallengeOutcome;
import dev.daylight.review.challenge.Challenge;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the page says of challenges. They stand in `messages/challenge_*.properties`.
@MessageBundle("challenge")
public interface ChallengeTexts {

    @Message
    String name();

    @Message
    String hint();

    @Message
    String pending();

    @Message
    String ground();

    @Message
    String court();

    @Message
    String sentence();

    @Message
    String suspendsName();

    @Message
    String suspends(Challenge.Suspends suspends);

    @Message
    String sealed();

    @Message
    String file();

    @Message
    String filed(String moment, String name);

    @Message
    String readWords();

    @Message
    String readOutcome();

    @Message
    String outcomeName();

    @Message
    String outcome(ChallengeOutcome outcome);

    @Message
    String outcomeHint();

    @Message
    String end();
}
