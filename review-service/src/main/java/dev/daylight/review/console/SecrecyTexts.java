package dev.daylight.review.console;

import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.confidentiality.AdverseResult;
import dev.daylight.review.confidentiality.OrderChallenge;
import dev.daylight.review.confidentiality.OrderStep;
import dev.daylight.review.confidentiality.ReadingOrders.Attention;
import dev.daylight.review.confidentiality.Standing;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Sentences about orders of confidentiality. They stand in `messages/secrecy_*.properties`, apart from
/// [ConsoleTexts]: one bundle does not hold any number of sentences.
@MessageBundle("secrecy")
public interface SecrecyTexts {

    // Names of things

    @Message
    String phase(Standing.Phase phase);

    @Message
    String attention(Attention attention);

    @Message
    String adverse(AdverseResult result);

    @Message
    String outcome(OrderChallenge.Outcome outcome);

    @Message
    String step(OrderStep.Kind kind);

    // The list

    @Message
    String orders();

    @Message
    String ordersLead();

    @Message
    String all();

    @Message
    String none();

    @Message
    String overdue(long orders);

    @Message
    String order(String shortId);

    @Message
    String open();

    @Message
    String holder();

    @Message
    String holderOpen();

    @Message
    String ends();

    @Message
    String starts();

    @Message
    String withoutEnd();

    @Message
    String aboveMaximum();

    @Message
    String advised(String moment, String law);

    @Message
    String challenged();

    @Message
    String challengedBriefly();

    @Message
    String due(String moment);

    @Message
    String confirmedBy();

    @Message
    String adverseName();

    @Message
    String adverseNone();

    // What can be done

    @Message
    String timeline();

    @Message
    String until(String moment);

    @Message
    String issuer();

    @Message
    String provision();

    @Message
    String sentence();

    @Message
    String namesNoEnd();

    @Message
    String read();

    @Message
    String readHint();

    @Message
    String shorten();

    @Message
    String shortenHint();

    @Message
    String shortenTo();

    @Message
    String paper();

    @Message
    String paperNone();

    @Message
    String reason();

    @Message
    String propose();

    @Message
    String proposed(String name);

    @Message
    String atOnce();

    @Message
    String confirmShortening();

    @Message
    String challenge();

    @Message
    String challengeHint();

    @Message
    String court();

    @Message
    String ground();

    @Message
    String recordChallenge();

    @Message
    String outcomeName();

    @Message
    String recordOutcome();

    @Message
    String examine();

    @Message
    String examineHint();

    @Message
    String examined();

    @Message
    String draft();

    @Message
    String draftHint();

    // In the page of the case

    @Message
    String confirmOrder();

    @Message
    String proposeLift();

    @Message
    String confirmLift();

    @Message
    String liftHint();

    @Message
    String extended(String moment);

    @Message
    String extendedWithoutEnd(String moment);

    @Message
    String liftFiled(String moment);

    @Message
    String liftProposedBy(String name);

    @Message
    String orderEnds(String moment);

    @Message
    String orderWithoutEnd();

    @Message
    String orderHolds();

    @Message
    String state(OrderState state);
}
