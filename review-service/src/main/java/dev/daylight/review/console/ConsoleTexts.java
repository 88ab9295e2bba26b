package dev.daylight.review.console;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.audit.Action;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.disclosure.Obstacle;
import dev.daylight.review.emergency.CallBack;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/// Sentences of the console. They stand in `messages/console_*.properties`.
@MessageBundle("console")
public interface ConsoleTexts {

    // Names of things

    @Message
    String state(CaseState.Name state);

    @Message
    String category(DataCategory category);

    @Message
    String instrument(InstrumentClass instrument);

    @Message
    String grant(GrantOutcome outcome);

    @Message
    String reason(RefusalReason reason);

    @Message
    String notice(NoticeRule rule);

    @Message
    String waiting(Obstacle obstacle);

    @Message
    String action(Action action);

    @Message
    String objection(Objection.Kind kind);

    // Everywhere

    @Message
    String place();

    @Message
    String queueName();

    @Message
    String logout();

    @Message
    String footer();

    @Message
    String by(String name, String moment);

    @Message
    String back();

    // The queue

    @Message
    String none();

    @Message
    String caseName();

    @Message
    String stateName();

    @Message
    String agencyName();

    @Message
    String agencyUnknown();

    @Message
    String categories();

    @Message
    String confidential();

    @Message
    String caseOf(String shortId);

    // The case

    @Message
    String filed();

    @Message
    String opened();

    @Message
    String reviewer();

    @Message
    String nobody();

    @Message
    String take();

    @Message
    String certifiedUntil(LocalDate day);

    @Message
    String notCertified();

    @Message
    String particulars();

    @Message
    String particularsHint();

    @Message
    String particularsHidden();

    @Message
    String caseNumber();

    @Message
    String offence();

    @Message
    String accounts();

    @Message
    String accountHidden();

    @Message
    String period();

    @Message
    String fromTo(String from, String to);

    @Message
    String issuedBy();

    @Message
    String issuedOn();

    @Message
    String reference();

    @Message
    String instrumentName();

    @Message
    String download();

    @Message
    String downloadHint();

    @Message
    String orders();

    @Message
    String orderBy();

    @Message
    String orderReason();

    @Message
    String paperOf();

    @Message
    String emergency();

    @Message
    String emergencyHint(String moment);

    @Message
    String emergencyAllowed(String moment);

    @Message
    String callBacks();

    @Message
    String callBackHint();

    @Message
    String directoryPhone(String number);

    @Message
    String directoryPhoneUnknown();

    @Message
    String callBackOn(String number, String moment);

    @Message
    String callBackNumber();

    @Message
    String callBackAt();

    @Message
    String callBackOutcome();

    @Message
    String called(CallBack.Outcome outcome);

    @Message
    String callBackSpokenTo();

    @Message
    String callBackSpokenToHint();

    @Message
    String callBackReadName();

    @Message
    String callBackButton();

    @Message
    String approvalHintEmergency();

    @Message
    String disclosedBeforePaper();

    @Message
    String statement();

    @Message
    String kept(String moment);

    @Message
    String suspended();

    @Message
    String struckOff();

    @Message
    String letters();

    @Message
    String askName();

    @Message
    String askHint();

    @Message
    String askButton();

    @Message
    String askedAt(String moment);

    @Message
    String answered();

    @Message
    String notAnswered();

    @Message
    String added(String moment);

    @Message
    String readText();

    @Message
    String readDocument();

    @Message
    String checks();

    @Message
    String unanswered();

    @Message
    String answer();

    @Message
    String note();

    @Message
    String noteHint();

    @Message
    String save();

    @Message
    String rules(String version);

    @Message
    String suffices();

    @Message
    String sufficesNot();

    @Message
    String needed();

    @Message
    String recommendation();

    @Message
    String recommendHint();

    @Message
    String grantName();

    @Message
    String grantHint();

    @Message
    String from();

    @Message
    String to();

    @Message
    String utc();

    @Message
    String reasonName();

    @Message
    String reasonNone();

    @Message
    String reasonWords();

    @Message
    String grantButton();

    @Message
    String denyName();

    @Message
    String denyHint();

    @Message
    String denyButton();

    @Message
    String approval();

    @Message
    String approvalHint();

    @Message
    String approveButton();

    @Message
    String returnButton();

    @Message
    String approvedBy();

    @Message
    String scope();

    @Message
    String accountsOf(int granted, int asked);

    @Message
    String denied();

    @Message
    String disclosure();

    @Message
    String owed();

    @Message
    String attempts(int attempts);

    @Message
    String nextAttempt(String moment);

    @Message
    String notBefore(String moment, String law);

    @Message
    String recallHint();

    @Message
    String recallButton();

    @Message
    String delivered();

    @Message
    String dropped();

    @Message
    String digest();

    @Message
    String noData();

    @Message
    String timeline();

    @Message
    String notAllowed();

    @Message
    String notAllowedHint();
}
