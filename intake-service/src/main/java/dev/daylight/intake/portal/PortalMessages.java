package dev.daylight.intake.portal;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.intake.datarequest.DesiredStatus;
import dev.daylight.intake.datarequest.DocumentPurpose;
import dev.daylight.intake.datarequest.RequestStatus;
import dev.daylight.intake.datarequest.RequestStep;
import dev.daylight.intake.delivery.DeliveryState;
import dev.daylight.intake.delivery.Download;
import dev.daylight.intake.enrolment.EnrolmentRole;
import dev.daylight.intake.enrolment.EnrolmentState;
import dev.daylight.intake.followup.FollowUpKind;
import dev.daylight.intake.instrument.Inspection;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.webhook.MessageState;
import dev.daylight.rules.Binding;
import dev.daylight.rules.IssuerKind;
import dev.daylight.rules.Proceeding;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the pages say, in English.
@MessageBundle("portal")
public interface PortalMessages {

    @Message("Agency portal")
    String place();

    @Message("Requests")
    String requests();

    @Message("File a request")
    String file();

    @Message("Sign out")
    String signOut();

    @Message("Signed in as {name} for {agency}. Every look and every download is noted.")
    String footer(String name, String agency);

    @Message("Your agency's requests")
    String listTitle();

    @Message("Newest first. You see the requests of {agency} only.")
    String listLead(String agency);

    @Message("Your agency has not filed a request yet.")
    String listEmpty();

    @Message("Older requests")
    String older();

    @Message("Case number")
    String caseNumber();

    @Message("Filed")
    String filed();

    @Message("Status")
    String statusLabel();

    @Message("Request")
    String request();

    @Message(
            "{#if certified}Your agency is certified.{#else}Your agency is not certified at the moment: a request can be filed and is recorded, but it will be refused until the compliance department has certified the agency.{/if}")
    String certification(boolean certified);

    @Message("File a data request")
    String fileTitle();

    @Message(
            "Ask only for what the case needs: the narrower the request, the sooner it is answered. It is recorded and counted whatever becomes of it; if it is refused at once, you see every reason.")
    String fileLead();

    @Message("{#if count == 1}One field needs{#else}{count} fields need{/if} your attention.")
    String faults(int count);

    @Message("Please choose the PDF again: a browser does not keep it.")
    String chooseAgain();

    @Message(
            "This form was sent before with other contents. Look at your list; to file something else, start a new form.")
    String keyReused();

    @Message("Offence")
    String offence();

    @Message("Whose data")
    String accounts();

    @Message("One account in each row; empty rows are left out. A name is no identifier.")
    String accountsHint();

    @Message("Kind of identifier")
    String accountType();

    @Message("Identifier")
    String accountValue();

    @Message("More rows")
    String moreRows();

    @Message("Which data")
    String categories();

    @Message("Data of which time")
    String period();

    @Message("The instrument")
    String instrument();

    @Message("Confidentiality")
    String confidentiality();

    @Message("An order forbids telling the person concerned")
    String secrecy();

    @Message("Without an order it is the law of the instrument that says whether and when the person is told.")
    String secrecyHint();

    @Message("Cancel")
    String cancel();

    @Message("What has happened")
    String timeline();

    @Message("What you told us")
    String told();

    @Message(
            "{#switch what}{#case STATUS}Status{#case CLARIFICATION_ASKED}A question was asked{#case AMENDED}You added to the request{#case WITHDRAWAL_ASKED}You withdrew it{#case PRESERVATION_PLACED}The data are preserved{#case PRESERVATION_EXTENDED}The term was extended{#case PRESERVATION_TAKEN_OVER}A production request took it over{#case PRESERVATION_RUNS_ON}That request came to nothing: the term runs on{#case PRESERVATION_ENDED}The preservation has ended{#case PAPER_FILED}The paper was filed{#case PAPER_REFUSED}A paper was refused and counts as none{#case CONFIDENTIALITY_ORDER_FILED}Confidentiality order filed{#case CONFIDENTIALITY_EXTENSION_FILED}Extension of a confidentiality order filed{#case CONFIDENTIALITY_LIFT_FILED}Lift of a confidentiality order filed{/switch}")
    String step(RequestStep.What what);

    @Message("Download the package")
    String download();

    @Message("Encrypted to your agency's certificate: open it with the private key that belongs to it.")
    String packageHint();

    @Message("Your agency is not certified at the moment: nothing is handed over. Ask the compliance department.")
    String nothingHandedOver();

    @Message("Size")
    String size();

    @Message("{bytes} bytes")
    String bytes(long bytes);

    @Message("SHA-256")
    String digest();

    @Message(
            "{#switch status}{#case RECEIVED}Received{#case REFUSED}Refused{#case IN_REVIEW}In review{#case CHALLENGED}Challenged{#case DENIED}Denied{#case GRANTED}Granted{#case PARTIALLY_GRANTED}Granted in part{#case DISCLOSED}Disclosed{#case NO_DATA}No data{#case PRESERVED}Preserved{#case WITHDRAWN}Withdrawn{#case EXPIRED}Expired{#case SUPERSEDED}Taken over{#case UNFOUNDED}Unfounded{/switch}")
    String status(RequestStatus status);

    @Message(
            "{#switch status}{#case RECEIVED}Recorded and admitted. A reviewer will look at it.{#case REFUSED}Recorded, but not admitted: see why.{#case IN_REVIEW}The compliance department examines it.{#case CHALLENGED}The provider has challenged the instrument; nothing is disclosed until that is decided.{#case DENIED}The compliance department has denied it: see why.{#case GRANTED}All that was asked was granted. The package is being made.{#case PARTIALLY_GRANTED}Part of what was asked was granted. The package is being made.{#case DISCLOSED}The package is ready for you.{#case NO_DATA}There is no such account, or no data in the scope.{#case PRESERVED}The data are kept as they are; nothing has been disclosed.{#case WITHDRAWN}Closed, since you withdrew it.{#case EXPIRED}The term is over and nothing is kept any more.{#case SUPERSEDED}The production request that took it over was answered.{#case UNFOUNDED}No paper came in time; this is counted and published.{/switch}")
    String statusSentence(RequestStatus status);

    @Message(
            "{#switch reason}{#case AGENCY_NOT_CERTIFIED}The agency is not certified{#case IDENTITY_NOT_VERIFIED}The requester's identity could not be verified{#case NOT_CRIMINAL}Not a criminal case{#case INSTRUMENT_INSUFFICIENT}The instrument does not suffice{#case INSTRUMENT_NOT_AUTHENTIC}The instrument is not authentic{#case ISSUER_NOT_COMPETENT}The issuing authority is not competent{#case NO_LEGAL_BASIS}No legal basis{#case OVERBROAD}More was asked than the case needs{#case WRONG_IDENTIFIER}Wrong identifier{#case INCOMPLETE}Incomplete{#case PRIVILEGE_OR_PRESS}Privileged or press material{#case THIRD_COUNTRY_CONFLICT}Conflict with another country's law{#case HUMAN_RIGHTS_CONCERN}Human-rights concern{#case MANIFEST_ERROR}Obvious error in the request{#case INSUFFICIENT_INFORMATION}Not enough information{#case DATA_NOT_STORED}Data not stored{#case IMPOSSIBLE}Cannot be carried out{#case OFFENCE_NOT_COVERED}Offence not covered{#case SERVICE_NOT_COVERED}Service not covered{#case NOT_LAW_ENFORCEMENT}Not a law-enforcement authority{#case INSTRUMENT_EXPIRED}Instrument expired{/switch}")
    String reason(RefusalReason reason);

    @Message(
            "{#switch category}{#case SUBSCRIBER}Subscriber data: who the account belongs to{#case IDENTIFICATION}Identification data: IP addresses, only to identify the user{#case TRAFFIC}Traffic data: who, when, from where, how much{#case CONTENT}Content: what was said, written or stored{/switch}")
    String category(DataCategory category);

    @Message(
            "{#switch type}{#case ACCOUNT_ID}Account id{#case EMAIL}E-mail address{#case PHONE}Telephone number{#case USERNAME}User name{#case IP_ADDRESS}IP address{#case URL}Address at this service{/switch}")
    String identifierType(IdentifierType type);

    @Message(
            "{#switch instrumentClass}{#case SUMMONS}Summons, subpoena or local equivalent{#case COURT_ORDER}Court order{#case SEARCH_WARRANT}Search warrant{/switch}")
    String instrumentClass(InstrumentClass instrumentClass);

    @Message(
            "{#switch proceeding}{#case CRIMINAL}Criminal{#case CIVIL}Civil{#case ADMINISTRATIVE}Administrative{#case OTHER}Other{/switch}")
    String proceeding(Proceeding proceeding);

    @Message(
            "{#switch reason}{#case NOT_A_PDF}This file is not a PDF.{#case DAMAGED}This PDF is damaged or cut short.{#case LOCKED}This PDF is encrypted. Save it without a password.{#case NO_PAGES}This PDF has no pages.{#case TOO_MUCH_INSIDE}This PDF unpacks to far more than a paper needs. Save it anew.{#case CONTAINER_DAMAGED}This container is damaged, or is no signed container (ASiC).{#case CONTAINER_TOO_MUCH_INSIDE}This container holds too much.{#case CONTAINER_NAMES}A name in this container is no plain file name.{#case CONTAINER_NESTED}There is a container in this container.{#case CONTAINER_WITHOUT_PAPER}This container has to hold one PDF, signatures and nothing else.{/switch}")
    String unfit(Inspection.Reason reason);

    @Message("The file is too large.")
    String tooLarge();

    @Message("Back to the list")
    String back();

    @Message("Sign in again")
    String signInAgain();

    @Message("Colleagues")
    String colleagues();

    @Message("{#switch kind}{#case PRODUCTION}Data{#case PRESERVATION}Preservation{#case EMERGENCY}Emergency{/switch}")
    String kind(DataRequestKind kind);

    @Message(
            "{#switch kind}{#case PRODUCTION}Hand data over, on a paper that you have.{#case PRESERVATION}Keep data as they are for some time. Nothing is handed over.{#case EMERGENCY}Somebody is in danger and there is no paper yet. The data are kept at once; the paper has to follow.{/switch}")
    String kindHint(DataRequestKind kind);

    @Message("Steps of the form")
    String steps();

    @Message("What you need")
    String stepKind();

    @Message("Case and offence")
    String stepCase();

    @Message("The paper")
    String stepPaper();

    @Message("The danger")
    String stepEmergency();

    @Message("Whose data")
    String stepAccounts();

    @Message("Which data, of which time")
    String stepData();

    @Message("Confidentiality")
    String stepSecrecy();

    @Message("The document")
    String stepDocuments();

    @Message("Check and file")
    String stepCheck();

    @Message(
            "{#switch field}{#case KIND}What you need{#case CASE_NUMBER}Case number{#case OFFENCE}Offence{#case LEGAL_PROVISION}Legal provision{#case MAXIMUM_PENALTY}Longest sentence, in years{#case OFFENCE_GROUPS}Groups of offences{#case PROCEEDING}Proceeding{#case ACCOUNTS}Accounts{#case ACCOUNT_TYPE}Kind of identifier{#case ACCOUNT_VALUE}Identifier{#case ACCOUNT_PORT}Source port{#case ACCOUNT_AT}In use at (UTC){#case CATEGORIES}Which data{#case FROM}From (UTC){#case TO}To (UTC){#case INSTRUMENT_TYPE}Kind of paper{#case ISSUER_KIND}Who issued it{#case VALIDATED_BY}Who validated it{#case ISSUING_AUTHORITY}Issuing authority{#case ISSUED_ON}Issued on{#case REFERENCE}Its reference{#case NOTIFIED}Was the authority of the other State notified?{#case EMERGENCY_CASE}The paper says that it is an emergency case{#case PRESERVATION}Takes over the preservation{#case DANGER}What is about to happen{#case ENDANGERED}To whom{#case NECESSITY}Why these data avert it{#case SECRECY_BY}Order issued by{#case SECRECY_REASON}Reason for the order{#case SECRECY_ENDS}Ends (UTC){#case DOCUMENT}Document{#case TEXT}Text{#case ENDS_AT}New end (UTC){#case SUBJECT}Subject id{#case NAME}Name{#case EMAIL}E-mail address at the agency{#case BADGE}Badge or staff number{#case REASON}Reason{#case URL}Address (https){#case DESCRIPTION}Whose program listens there{/switch}")
    String fieldName(FormField field);

    @Message(
            "{#switch field}{#case CASE_NUMBER}Your own file number. It is stored sealed.{#case OFFENCE}In words, for example: Fraud.{#case LEGAL_PROVISION}Of criminal law, for example: § 263 StGB.{#case MAXIMUM_PENALTY}That the law threatens; 99 for life. Some papers have thresholds; leave it empty where none asks.{#case ISSUING_AUTHORITY}Court or office, never a person.{#case VALIDATED_BY}Only when another office had to validate it.{#case NOTIFIED}Unless you say no, nothing leaves for ten days where it asks for traffic data or content. Only for these papers:{#case EMERGENCY_CASE}It is answered within eight hours. Only for these papers:{#case SECRECY_ENDS}Leave empty when the order names no end.{#case PRESERVATION}The id of your preservation request, if there is one. Its term then waits for the answer.{#case SUBJECT}Whoever signs in without being enrolled is told theirs on a page.{#case URL}A host that can be reached publicly, on the usual port.{/switch}")
    String fieldHint(FormField field);

    @Message(
            "{#switch type}{#case EMAIL}As kim@example.org.{#case PHONE}International form, as +4930123456.{#case USERNAME}As it stands in the profile, without spaces.{#case ACCOUNT_ID}The number or code of the account, without spaces.{#case IP_ADDRESS}With the source port and the moment: thousands share one address.{#case URL}Of a profile or a file at this service.{/switch}")
    String identifierHint(IdentifierType type);

    @Message("Please choose")
    String choose();

    @Message("Papers that the law knows")
    String ownPapers();

    @Message("Not in the list: by its class")
    String otherPapers();

    @Message(
            "{#switch issuer}{#case COURT}A court{#case JUDGE}A judge{#case INVESTIGATING_JUDGE}An investigating judge{#case PUBLIC_PROSECUTOR}A public prosecutor{#case OTHER_AUTHORITY}Another authority{/switch}")
    String issuer(IssuerKind issuer);

    @Message("Nobody")
    String nobody();

    @Message("Groups of offences that a threshold may ask for")
    String groupsSummary();

    @Message("In an emergency only the least that helps can be asked before there is a paper:")
    String leastThatHelps();

    @Message("Your signed statement of the danger, as a PDF, not encrypted, {megabytes} MB at most.")
    String statementHint(long megabytes);

    @Message("The paper itself: a PDF, or a signed container (ASiC), not encrypted, {megabytes} MB at most.")
    String paperHint(long megabytes);

    @Message("Check")
    String check();

    @Message("Nothing is stored by checking.")
    String checkHint();

    @Message("What would become of it")
    String verdictTitle();

    @Message(
            "As you fill in the form, this says whether it would be admitted, by when an answer is owed and whether the person is told. Nothing is stored.")
    String verdictNothing();

    @Message("Would be admitted")
    String verdictAdmitted();

    @Message("So far nothing stands against it")
    String verdictAdmittedSoFar();

    @Message("Would be refused")
    String verdictRefused();

    @Message("Not enough yet")
    String verdictIncomplete();

    @Message("To be mended")
    String wrongFields();

    @Message("Still missing")
    String missingFields();

    @Message("Answer due")
    String answerDue();

    @Message("Will the person be told?")
    String noticeLabel();

    @Message(
            "{#switch rule}{#case MUST}Yes, the law demands it{#case MAY}Yes, unless an order forbids it{#case MUST_NOT}No, the law forbids it{/switch}")
    String noticeRule(NoticeRule rule);

    @Message("Kept until")
    String keptUntil();

    @Message("Can be extended until")
    String extendableUntil();

    @Message("Paper due")
    String paperDue();

    @Message("Before that nothing is handed over.")
    String withoutPaperNothing();

    @Message("Before that at most:")
    String withoutPaperSome();

    @Message("What the reviewer is told")
    String remarks();

    @Message("How it is counted")
    String arithmetic();

    @Message("Source")
    String source();

    @Message("{#switch binding}{#case BINDING}By law{#case ADVISORY}The provider’s own aim{/switch}")
    String binding(Binding binding);

    @Message("Legal rules {version}")
    String rulesVersion(String version);

    @Message(
            "{#if countdown.days == 0}today{#else if countdown.days == 1}tomorrow{#else if countdown.days > 1}in {countdown.days} days{#else if countdown.days == -1}over since 1 day{#else}over since {countdown.overdue} days{/if}, {countdown.day}")
    String countdown(Countdown countdown);

    @Message(
            "The check does not answer at the moment. The button below tries again; perhaps you have to sign in again.")
    String checkUnavailable();

    @Message("Uploading")
    String uploading();

    @Message(
            "The form could not be sent. What you typed is still here: try again, or sign in again in another window first.")
    String uploadFailed();

    @Message("Kind")
    String kindLabel();

    @Message("{#if due == 'OVER'}Overdue{#else}Within {due} days{/if}")
    String dueFilter(String due);

    @Message("Any")
    String any();

    @Message("Only those that I filed")
    String mine();

    @Message("Show")
    String narrow();

    @Message("Narrow the list")
    String filters();

    @Message("Find a case number")
    String findCase();

    @Message("Exactly, however it is spaced. It does not appear in the address.")
    String findHint();

    @Message("Find")
    String find();

    @Message("No request fits.")
    String nothingFits();

    @Message("Show all")
    String showAll();

    @Message("Withdrawn by you")
    String withdrawn();

    @Message("Paper owed")
    String paperOwed();

    @Message("Your side")
    String yourSide();

    @Message("Provider’s side")
    String providersSide();

    @Message("{#switch desired}{#case SUBMITTED}Submitted{#case CANCELLED}Withdrawn{/switch}")
    String desired(DesiredStatus desired);

    @Message("What was told in this request was destroyed. Only the course of events is left.")
    String shredded();

    @Message("The clock stands still because you owe an answer.")
    String paused();

    @Message("At first it was")
    String movedFrom();

    @Message("Your documents")
    String documents();

    @Message(
            "{#switch purpose}{#case INSTRUMENT}The paper{#case STATEMENT}Statement of the danger{#case AMENDMENT}Added document{#case CONFIDENTIALITY_ORDER}Confidentiality order{#case ORDER_EXTENSION}Extension of an order{#case ORDER_LIFT}Lift of an order{/switch}")
    String purpose(DocumentPurpose purpose);

    @Message("Download")
    String downloadDocument();

    @Message("Signature")
    String signature();

    @Message("Questions to you")
    String questions();

    @Message("Asked")
    String asked();

    @Message("Answered")
    String answered();

    @Message("Answer")
    String answer();

    @Message("Send the answer")
    String sendAnswer();

    @Message("Add to the request")
    String addTitle();

    @Message("Add")
    String add();

    @Message("A text, a document, or both.")
    String addHint();

    @Message("Document, if there is one (PDF)")
    String documentOptional();

    @Message("The paper (PDF)")
    String documentNeeded();

    @Message("Withdraw the request")
    String withdrawTitle();

    @Message("Your side is closed at once; this cannot be undone. What was disclosed before stays disclosed.")
    String withdrawHint();

    @Message("Yes, we no longer want this")
    String withdrawConfirm();

    @Message("Withdraw")
    String withdraw();

    @Message("Confidentiality orders")
    String orders();

    @Message("None was filed: it is the law of the instrument that says whether and when the person is told.")
    String ordersNone();

    @Message("Ends")
    String orderEnds();

    @Message("Names no end")
    String orderNoEnd();

    @Message("Extended")
    String orderExtended();

    @Message("Lift filed")
    String orderLifted();

    @Message("File an order")
    String orderFile();

    @Message("Extend this order")
    String orderExtend();

    @Message("Later than it ends now; leave empty when the extension names no end.")
    String orderExtendHint();

    @Message("This order was lifted")
    String orderLift();

    @Message("Then the person is told without waiting for its end.")
    String orderLiftHint();

    @Message("Send")
    String sendForm();

    @Message("File the request")
    String send();

    @Message("What is kept")
    String keepTitle();

    @Message("Kept since")
    String keptSince();

    @Message("Ended")
    String keepEnded();

    @Message("Digest of the proof")
    String keepProof();

    @Message("Taken over by")
    String takenOverBy();

    @Message("Extend the term")
    String extendTerm();

    @Message("Once, as far as the law allows.")
    String extendTermHint();

    @Message("Ask for these data")
    String askForKept();

    @Message("Bring the paper")
    String bringPaper();

    @Message(
            "Without it this is marked as unfounded, counted and published. A paper that is refused counts as none; a better one may follow in time.")
    String bringPaperHint();

    @Message("Deliveries")
    String deliveries();

    @Message("{#switch state}{#case AVAILABLE}Ready{#case EXPIRED}Gone{#case WITHHELD}Withheld{/switch}")
    String deliveryState(DeliveryState state);

    @Message("Ready until")
    String availableUntil();

    @Message("Signed receipt")
    String receipt();

    @Message("Who downloaded it")
    String downloads();

    @Message("Nobody yet.")
    String downloadsNone();

    @Message(
            "{#switch outcome}{#case WHOLE}downloaded it{#case PART}downloaded a part{#case EXPIRED}came too late{#case WITHHELD}was refused{#case NO_SUCH_RANGE}asked for bytes that are not there{#case UNAVAILABLE}could not be served{#case NOT_ALLOWED}was not let in{#case TOO_OFTEN}asked too often{/switch}")
    String outcome(Download.Outcome outcome);

    @Message(
            "{#switch kind}{#case AMENDMENT}Added to the request.{#case WITHDRAWAL}Withdrawn.{#case EXTENSION}The term is extended.{#case PAPER}The paper is recorded.{#case CONFIDENTIALITY_ORDER}The order is recorded and holds the notice from now on.{#case CONFIDENTIALITY_EXTENSION}The extension is recorded.{#case CONFIDENTIALITY_LIFT}The lift is recorded.{/switch}")
    String done(FollowUpKind kind);

    @Message("Your agency’s people")
    String colleaguesTitle();

    @Message("Nobody enrols themselves: a colleague proposes, your agency’s administrator confirms.")
    String colleaguesLead();

    @Message("Role")
    String role();

    @Message(
            "{#switch role}{#case OFFICER}Officer{#case AGENCY_ADMINISTRATOR}Administrator{#case MACHINE}Program{/switch}")
    String roleName(EnrolmentRole role);

    @Message(
            "{#switch state}{#case PROPOSED}Proposed{#case ENROLLED}Enrolled{#case SUSPENDED}Suspended{#case REMOVED}Removed{/switch}")
    String enrolmentState(EnrolmentState state);

    @Message("you")
    String you();

    @Message("Propose a colleague")
    String propose();

    @Message("Propose")
    String proposeButton();

    @Message("Confirm")
    String confirm();

    @Message("Suspend")
    String suspend();

    @Message("End the suspension")
    String reinstate();

    @Message("Remove for good")
    String remove();

    @Message("Change {name}")
    String changePerson(String name);

    @Message("Action")
    String action();

    @Message("Confirming, suspending and removing is for your agency’s administrator.")
    String administratorOnly();

    @Message("The provider’s compliance department decided this, and only they can lift it.")
    String decidedByCompliance();

    @Message("Webhook")
    String webhook();

    @Message("Where your own program hears that a status has changed. Nothing personal is sent.")
    String webhookLead();

    @Message("Save the address")
    String webhookSave();

    @Message("Remove the webhook")
    String webhookRemove();

    @Message("Send a test message")
    String webhookTest();

    @Message("None is enrolled.")
    String webhookNone();

    @Message("It is not said")
    String notSaid();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message(
            "{#switch state}{#case WAITING}Waiting{#case DELIVERED}Taken{#case GIVEN_UP}Given up{#case DROPPED}Dropped{/switch}")
    String messageState(MessageState state);

    @Message("{#if count == 1}1 attempt{#else}{count} attempts{/if}")
    String attempts(int count);

    @Message(
            "{#switch problem}{#case STRONGER_AUTHENTICATION_NEEDED}Sign in again{#case OFFICER_NOT_ENROLLED}You are not enrolled{#case AGENCY_SUSPENDED}Your agency is suspended{#case AGENCY_NOT_CERTIFIED}Your agency is not certified{#case AGENCY_REVOKED}The certification was revoked{#case TOO_MANY_REQUESTS}Too many calls{#case DATA_REQUEST_UNKNOWN}No such request{#case DELIVERY_EXPIRED}The package is gone{#case PACKAGE_NOT_AVAILABLE}There is no package yet{#case DELIVERY_UNKNOWN}No such delivery{#case RECEIPT_NOT_AVAILABLE}There is no receipt yet{#case DATA_REQUEST_SHREDDED}The data were destroyed{#case NOT_FOUND}There is nothing here{#case ROLE_MISSING}Not for this account{#case AGENCY_UNKNOWN}Your agency is not registered{#case FORM_NOT_OURS}The form has grown old{#case BODY_TOO_LARGE}The file is too large{#case INSTRUMENT_TOO_LARGE}The file is too large{#case INSTRUMENT_UNREADABLE}The document cannot be read{#case DOCUMENT_INFECTED}The document carries something harmful{#case ANTIVIRUS_UNAVAILABLE}The document could not be scanned{#case REQUEST_IS_OVER}The request has come to its end{#case EXTENSION_NOT_POSSIBLE}The term cannot be extended{#case PAPER_NOT_POSSIBLE}No paper can be filed{#case ORDER_NOT_POSSIBLE}This cannot be done to the order{#case CONFIDENTIALITY_ORDER_UNKNOWN}No such order{#case STALE}Something has changed meanwhile{#case IDEMPOTENCY_KEY_REUSED}This form was sent before{#case VALIDATION_FAILED}Some fields are at fault{#case SECOND_PERSON_NEEDED}Another person has to do this{#case ADMINISTRATOR_NEEDED}Only your administrator may do this{#case COMPLIANCE_NEEDED}Only the compliance department may do this{#case ALREADY_ENROLLED}Proposed or enrolled already{#case ENROLMENT_STATE_FORBIDS}The enrolment does not stand there any more{#case ENROLMENT_UNKNOWN}No such enrolment{#case WEBHOOK_NOT_ENROLLED}There is no webhook{#case TEMPORARILY_UNAVAILABLE}Not available at the moment{#else}This did not work{/switch}")
    String problemTitle(IntakeProblem problem);

    @Message(
            "{#switch problem}{#case STRONGER_AUTHENTICATION_NEEDED}For this we have to be sure that it is you: sign in again, with your second factor. Nothing was changed.{#case OFFICER_NOT_ENROLLED}An enrolled colleague can propose you, and your agency’s administrator confirms. Until then nothing is shown.{#case AGENCY_SUSPENDED}What was asked before can be read; nothing can be changed, and no package downloaded. Ask the compliance department.{#case AGENCY_NOT_CERTIFIED}What was asked before can be read; nothing can be changed, and no package downloaded. Ask the compliance department.{#case AGENCY_REVOKED}Nothing is shown any more. Ask the compliance department.{#case TOO_MANY_REQUESTS}Your agency asks too often. Wait a moment, then try again.{#case DATA_REQUEST_UNKNOWN}Your agency has filed no request with this address.{#case DELIVERY_EXPIRED}The time for which it lay ready is over, and nobody prolongs it. If you still need it, file a new request.{#case PACKAGE_NOT_AVAILABLE}Nothing has been disclosed for this request. Its page tells how far it is.{#case DELIVERY_UNKNOWN}This request has no delivery with this address.{#case RECEIPT_NOT_AVAILABLE}Nobody of your agency has downloaded it yet.{#case DATA_REQUEST_SHREDDED}What was told of this request was destroyed and cannot be had any more.{#case NOT_FOUND}Perhaps the address was cut short.{#case ROLE_MISSING}The portal is for officers of certified agencies. Sign in with such an account.{#case AGENCY_UNKNOWN}Ask the compliance department to register your agency.{#case FORM_NOT_OURS}Open the form again; nothing was filed.{#case BODY_TOO_LARGE}Send a smaller PDF; nothing was filed.{#case INSTRUMENT_TOO_LARGE}Send a smaller PDF; nothing was filed.{#case INSTRUMENT_UNREADABLE}A PDF is needed that a person can read: not encrypted, not damaged, with pages. Or a signed container with one such PDF. Nothing was recorded.{#case DOCUMENT_INFECTED}Look at your computer, then make the document anew. Nothing was recorded.{#case ANTIVIRUS_UNAVAILABLE}Nothing was recorded. Try again in a minute.{#case REQUEST_IS_OVER}Its status tells how it ended, or you have withdrawn it. File a new request.{#case EXTENSION_NOT_POSSIBLE}It was extended before, its term is over, or its law knows no extension.{#case PAPER_NOT_POSSIBLE}The time for it is over, it is there already, or none is owed.{#case ORDER_NOT_POSSIBLE}You said before that it was lifted. File a new order.{#case CONFIDENTIALITY_ORDER_UNKNOWN}This request has no such order.{#case STALE}Somebody changed it after you had opened this page. Here is how it stands now; nothing of yours was recorded.{#case IDEMPOTENCY_KEY_REUSED}It was sent with other contents and recorded then. Look at what stands below before you send it again.{#case VALIDATION_FAILED}Nothing was recorded. Mend what is named here and send it again.{#case SECOND_PERSON_NEEDED}Whoever proposed or suspended somebody cannot also confirm or reinstate them, and nobody does it for themselves.{#case ADMINISTRATOR_NEEDED}Ask your agency’s administrator.{#case COMPLIANCE_NEEDED}The provider’s compliance department suspended or removed this person, and only they can lift it. Ask them.{#case ALREADY_ENROLLED}A person acts for one agency, and is enrolled once.{#case ENROLMENT_STATE_FORBIDS}Somebody was quicker. Below is how it stands now.{#case ENROLMENT_UNKNOWN}Your agency has no such enrolment.{#case WEBHOOK_NOT_ENROLLED}Enrol an address first.{#case TEMPORARILY_UNAVAILABLE}Nothing was recorded. Try again in a minute.{#else}Nothing was recorded. Try again; if it keeps happening, tell the compliance department.{/switch}")
    String problemSentence(IntakeProblem problem);

    @Message(
            "{#switch fault}{#case REQUIRED}Please fill this in.{#case UNKNOWN_FIELD}This field is not known.{#case WRONG_TYPE}This cannot be read.{#case TOO_LONG}This is too long.{#case TOO_MANY}These are too many.{#case NAMED_TWICE}This stands here twice.{#case UNREADABLE_CHARACTERS}This holds characters that cannot be shown.{#case UNKNOWN_VALUE}Please choose one of the values offered.{#case NOT_A_DATE}Please write a date.{#case NOT_A_TIME}Please write a date and a time.{#case ENDS_BEFORE_IT_BEGINS}The end has to be later than the beginning.{#case IN_THE_FUTURE}This lies in the future.{#case ALREADY_OVER}This is already over.{#case NOT_AN_EMAIL_ADDRESS}This is not an e-mail address.{#case NOT_A_PHONE_NUMBER}Please write the number in international form, as +4930123456.{#case NOT_AN_ACCOUNT_ID}An account id has no spaces and at most 200 characters.{#case NOT_A_USERNAME}A user name has no spaces and at most 100 characters.{#case NOT_AN_IP_ADDRESS}This is not an IP address that can be seen from outside a network.{#case NOT_A_PORT}A port is a number from 1 to 65535.{#case NOT_A_URL_OF_OURS}This is not an address of something at this service.{#case NOT_EXPECTED_HERE}This does not belong here.{#case OUT_OF_RANGE}A number from 0 to 99 is needed.{#case CONTRADICTION}This contradicts what stands beside it.{#case TOO_MUCH_WITHOUT_PAPER}Without a paper only the least that helps can be asked; ask to preserve the rest.{#case NO_SUCH_PRESERVATION}Your agency has no preservation of this id that could be taken over.{#case OTHER_ACCOUNTS_PRESERVED}What was preserved is of other accounts. Name at least one of them, as it was named in the preservation.{#case NO_SUCH_CLARIFICATION}This question is no longer open.{#case NOT_A_WEBHOOK_ADDRESS}An https address with a host name and the usual port is needed.{#case NOT_PUBLICLY_REACHABLE}This host does not lead to public addresses only.{#case NOT_A_SUBJECT}This is no subject id of the identity provider.{#else}This cannot be accepted.{/switch}")
    String fault(Fault fault);
}
