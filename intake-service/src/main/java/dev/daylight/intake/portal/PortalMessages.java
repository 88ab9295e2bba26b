package dev.daylight.intake.portal;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.intake.datarequest.RequestStatus;
import dev.daylight.intake.datarequest.RequestStep;
import dev.daylight.intake.instrument.Inspection;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.IntakeProblem;
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

    @Message("Open")
    String open();

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

    @Message("The case")
    String theCase();

    @Message("Your own file number. It is stored sealed.")
    String caseNumberHint();

    @Message("Offence")
    String offence();

    @Message("In words, for example: Fraud.")
    String offenceHint();

    @Message("Legal provision")
    String legalProvision();

    @Message("Of criminal law, for example: § 263 StGB.")
    String legalProvisionHint();

    @Message("Proceeding")
    String proceedingLabel();

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

    @Message("From (UTC)")
    String from();

    @Message("To (UTC)")
    String to();

    @Message("Data of which time")
    String period();

    @Message("The instrument")
    String instrument();

    @Message("Class")
    String instrumentClassLabel();

    @Message("Issued by")
    String issuingAuthority();

    @Message("Court or office, never a person.")
    String issuingAuthorityHint();

    @Message("Issued on")
    String issuedOn();

    @Message("Its reference")
    String reference();

    @Message("The paper as a PDF")
    String pdf();

    @Message("Not encrypted, {megabytes} MB at most.")
    String pdfHint(long megabytes);

    @Message("Confidentiality")
    String confidentiality();

    @Message("An order forbids telling the person concerned")
    String secrecy();

    @Message("Without an order the person will be told after a disclosure.")
    String secrecyHint();

    @Message("Order issued by")
    String secrecyBy();

    @Message("Reason")
    String secrecyReason();

    @Message("Ends (UTC)")
    String secrecyEnds();

    @Message("Leave empty when the order names no end.")
    String secrecyEndsHint();

    @Message("File the request")
    String send();

    @Message("Cancel")
    String cancel();

    @Message("What has happened")
    String timeline();

    @Message("What you told us")
    String told();

    @Message("Why")
    String why();

    @Message(
            "{#switch what}{#case STATUS}Status{#case CLARIFICATION_ASKED}A question was asked{#case AMENDED}You added to the request{#case WITHDRAWAL_ASKED}You withdrew it{#case PRESERVATION_PLACED}The data are preserved{#case PRESERVATION_EXTENDED}The term was extended{#case PRESERVATION_TAKEN_OVER}A production request took it over{#case PRESERVATION_ENDED}The preservation has ended{#case PAPER_FILED}The paper was filed{#case CONFIDENTIALITY_ORDER_FILED}Confidentiality order filed{#case CONFIDENTIALITY_EXTENSION_FILED}Extension of a confidentiality order filed{#case CONFIDENTIALITY_LIFT_FILED}Lift of a confidentiality order filed{/switch}")
    String step(RequestStep.What what);

    @Message("The package")
    String agencyPackage();

    @Message("Download the package")
    String download();

    @Message("Encrypted to your agency's certificate: open it with the private key that belongs to it.")
    String packageHint();

    @Message("Size")
    String size();

    @Message("{bytes} bytes")
    String bytes(long bytes);

    @Message("SHA-256")
    String digest();

    @Message("Package collected for the first time")
    String collected();

    @Message(
            "{#switch status}{#case RECEIVED}Received{#case REFUSED}Refused{#case IN_REVIEW}In review{#case DENIED}Denied{#case GRANTED}Granted{#case PARTIALLY_GRANTED}Granted in part{#case DISCLOSED}Disclosed{#case NO_DATA}No data{#case PRESERVED}Preserved{#case WITHDRAWN}Withdrawn{#case EXPIRED}Expired{#case SUPERSEDED}Taken over{#case UNFOUNDED}Unfounded{/switch}")
    String status(RequestStatus status);

    @Message(
            "{#switch status}{#case RECEIVED}Recorded and admitted. A reviewer will look at it.{#case REFUSED}Recorded, but not admitted: see why.{#case IN_REVIEW}The compliance department examines it.{#case DENIED}The compliance department has denied it: see why.{#case GRANTED}All that was asked was granted. The package is being made.{#case PARTIALLY_GRANTED}Part of what was asked was granted. The package is being made.{#case DISCLOSED}The package is ready for you.{#case NO_DATA}There is no such account, or no data in the scope.{#case PRESERVED}The data are kept as they are; nothing has been disclosed.{#case WITHDRAWN}Closed, since you withdrew it.{#case EXPIRED}The term is over and nothing is kept any more.{#case SUPERSEDED}The production request that took it over has ended.{#case UNFOUNDED}No paper came in time; this is counted and published.{/switch}")
    String statusSentence(RequestStatus status);

    @Message(
            "{#switch reason}{#case AGENCY_NOT_CERTIFIED}The agency is not certified{#case IDENTITY_NOT_VERIFIED}The requester's identity could not be verified{#case NOT_CRIMINAL}Not a criminal case{#case INSTRUMENT_INSUFFICIENT}The instrument does not suffice{#case INSTRUMENT_NOT_AUTHENTIC}The instrument is not authentic{#case ISSUER_NOT_COMPETENT}The issuing authority is not competent{#case NO_LEGAL_BASIS}No legal basis{#case OVERBROAD}More was asked than the case needs{#case WRONG_IDENTIFIER}Wrong identifier{#case INCOMPLETE}Incomplete{#case PRIVILEGE_OR_PRESS}Privileged or press material{#case THIRD_COUNTRY_CONFLICT}Conflict with another country's law{#case HUMAN_RIGHTS_CONCERN}Human-rights concern{#case MANIFEST_ERROR}Obvious error in the request{#case INSUFFICIENT_INFORMATION}Not enough information{#case DATA_NOT_STORED}Data not stored{#case IMPOSSIBLE}Cannot be carried out{#case OFFENCE_NOT_COVERED}Offence not covered{#case SERVICE_NOT_COVERED}Service not covered{#case NOT_LAW_ENFORCEMENT}Not a law-enforcement authority{#case INSTRUMENT_EXPIRED}Instrument expired{/switch}")
    String reason(RefusalReason reason);

    /// English pages quote the sentence of the rules, which may know more than the reason's name.
    @Message("{sentence}")
    String reasonSentence(RefusalReason reason, String sentence);

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
            "{#switch reason}{#case NOT_A_PDF}This file is not a PDF.{#case DAMAGED}This PDF is damaged or cut short.{#case LOCKED}This PDF is encrypted. Save it without a password.{#case NO_PAGES}This PDF has no pages.{#case TOO_MUCH_INSIDE}This PDF unpacks to far more than a paper needs. Save it anew.{#case OLD_COMPRESSION}This PDF is packed in a way that is not taken any more. Save it anew.{#case CONTAINER_DAMAGED}This container is damaged, or is no signed container (ASiC).{#case CONTAINER_TOO_MUCH_INSIDE}This container holds too much.{#case CONTAINER_NAMES}A name in this container is no plain file name.{#case CONTAINER_NESTED}There is a container in this container.{#case CONTAINER_WITHOUT_PAPER}This container has to hold one PDF, signatures and nothing else.{/switch}")
    String unfit(Inspection.Reason reason);

    @Message("The file is too large.")
    String tooLarge();

    @Message(
            "{#switch fault}{#case REQUIRED}Please fill this in.{#case UNKNOWN_FIELD}This field is not known.{#case WRONG_TYPE}This cannot be read.{#case TOO_LONG}This is too long.{#case TOO_MANY}These are too many.{#case NAMED_TWICE}This stands here twice.{#case UNREADABLE_CHARACTERS}This holds characters that cannot be shown.{#case UNKNOWN_VALUE}Please choose one of the values offered.{#case NOT_A_DATE}Please write a date.{#case NOT_A_TIME}Please write a date and a time.{#case ENDS_BEFORE_IT_BEGINS}The end has to be later than the beginning.{#case IN_THE_FUTURE}This lies in the future.{#case ALREADY_OVER}This is already over.{#case NOT_AN_EMAIL_ADDRESS}This is not an e-mail address.{#case NOT_A_PHONE_NUMBER}Please write the number in international form, as +4930123456.{#case NOT_AN_ACCOUNT_ID}An account id has no spaces and at most 200 characters.{#case NOT_A_USERNAME}A user name has no spaces and at most 100 characters.{#else}This cannot be accepted.{/switch}")
    String fault(Fault fault);

    @Message(
            "{#switch problem}{#case STRONGER_AUTHENTICATION_NEEDED}Sign in again{#case OFFICER_NOT_ENROLLED}You are not enrolled{#case AGENCY_SUSPENDED}Your agency is suspended{#case AGENCY_NOT_CERTIFIED}Your agency is not certified{#case AGENCY_REVOKED}The certification was revoked{#case TOO_MANY_REQUESTS}Too many calls{#case DATA_REQUEST_UNKNOWN}No such request{#case DELIVERY_EXPIRED}The package is gone{#case PACKAGE_NOT_AVAILABLE}There is no package yet{#case NOT_FOUND}There is nothing here{#case ROLE_MISSING}Not for this account{#case AGENCY_UNKNOWN}Your agency is not registered{#case FORM_NOT_OURS}The form has grown old{#case BODY_TOO_LARGE}The file is too large{#case TEMPORARILY_UNAVAILABLE}Not available at the moment{#else}This did not work{/switch}")
    String problemTitle(IntakeProblem problem);

    @Message(
            "{#switch problem}{#case STRONGER_AUTHENTICATION_NEEDED}For this we have to be sure that it is you: sign in again, with your second factor. Nothing was changed.{#case OFFICER_NOT_ENROLLED}An enrolled colleague can propose you, and your agency's administrator confirms. Until then nothing is shown.{#case AGENCY_SUSPENDED}What was asked before can be read; nothing can be changed. Ask the compliance department.{#case AGENCY_NOT_CERTIFIED}What was asked before can be read; nothing can be changed. Ask the compliance department.{#case AGENCY_REVOKED}Nothing is shown any more. Ask the compliance department.{#case TOO_MANY_REQUESTS}Your agency asks too often. Wait a moment, then try again.{#case DATA_REQUEST_UNKNOWN}Your agency has filed no request with this address.{#case DELIVERY_EXPIRED}The time for which it lay ready is over, and nobody prolongs it. If you still need it, file a new request.{#case PACKAGE_NOT_AVAILABLE}Nothing has been disclosed for this request. Its page tells how far it is.{#case NOT_FOUND}Perhaps the address was cut short.{#case ROLE_MISSING}The portal is for officers of certified agencies. Sign in with such an account.{#case AGENCY_UNKNOWN}Ask the compliance department to register your agency.{#case FORM_NOT_OURS}Open the form again; nothing was filed.{#case BODY_TOO_LARGE}Send a smaller PDF; nothing was filed.{#case TEMPORARILY_UNAVAILABLE}Nothing was recorded. Try again in a minute.{#else}Nothing was recorded. Try again; if it keeps happening, tell the compliance department.{/switch}")
    String problemSentence(IntakeProblem problem);

    @Message("Back to the list")
    String back();

    @Message("Sign in again")
    String signInAgain();
}
