package dev.daylight.notification.wording;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// English here, Chinese in `messages/words_zh.properties`.
@MessageBundle("words")
public interface Words {

    @Message("""
            {#when category}{#is SUBSCRIBER}Who you are to us: name, address, means of payment, since when you have the account\
            {#is IDENTIFICATION}Data that identify the user: IP addresses, ports and times\
            {#is TRAFFIC}Traffic data: who communicated or stored something, when, from where, how much\
            {#is CONTENT}Content: what was said, written or stored{/when}""")
    String category(DataCategory category);

    @Message(
            "{#when instrument}{#is SUMMONS}Summons{#is COURT_ORDER}Court order{#is SEARCH_WARRANT}Search warrant{/when}")
    String instrument(InstrumentClass instrument);

    // The letter

    @Message("{operator}: data from your account were given to an authority")
    String letterSubject(String operator);

    @Message("Hello,")
    String letterHello();

    @Message("an authority required data from your account, and the law obliged us to hand them over."
            + " We are writing to tell you what we gave, to whom, and what you can do now.")
    String letterWhat();

    @Message("A court or another authority had forbidden us to tell you earlier, until {until}.")
    String letterDelayedUntil(String until);

    @Message("A court or another authority had forbidden us to tell you earlier.")
    String letterDelayed();

    @Message("Your receipt lists how much of each kind was disclosed, the checksum of the package that the authority"
            + " received, and where you can complain:")
    String letterReceipt();

    @Message("The page needs no login and opens until {day}. Whoever has this address can read it, so do not pass it on"
            + " carelessly. It will never ask you for a password.")
    String letterLink(String day);

    @Message("If you have questions, reach us here: {contact}")
    String letterQuestions(String contact);

    // Labels of both

    @Message("Disclosed on")
    String disclosedOn();

    @Message("Given to")
    String givenTo();

    @Message("Legal instrument")
    String legalInstrument();

    @Message("{instrument}, issued on {day} by {issuer}")
    String instrumentIssued(String instrument, String day, String issuer);

    @Message("None at that time: an emergency. A danger to life was stated, the agency was called back, and the law"
            + " asks for a paper only afterwards ({provision}).")
    String emergencyWithoutPaper(String provision);

    @Message("Data from the period")
    String periodLabel();

    @Message("{from} to {to}")
    String period(String from, String to);

    @Message("Kinds of data")
    String kinds();

    // The receipt

    @Message("Receipt of a disclosure")
    String receiptTitle();

    @Message("What was given away")
    String receiptHeading();

    @Message("This page tells the holder of one account at {operator} which of their data an authority received.")
    String receiptLead(String operator);

    @Message("Records")
    String records();

    @Message("To whom, and why")
    String whoAndWhy();

    @Message("Country of the authority")
    String country();

    @Message("Law on telling you")
    String provision();

    @Message("When you were told")
    String told();

    @Message("Not delayed by a confidentiality order.")
    String notDelayed();

    @Message("A confidentiality order forbade telling you until {until}.")
    String delayedUntil(String until);

    @Message("A confidentiality order delayed telling you.")
    String delayed();

    @Message("How to check it")
    String check();

    @Message(
            "The authority received one encrypted package. This is its SHA-256 checksum: any copy of the package that is"
                    + " shown to you or to a court has to have the same.")
    String checkExplained();

    @Message("What you can do")
    String whatNow();

    @Message("Ask us")
    String askUs();

    @Message("Complain to the supervisory authority")
    String complain();

    @Message("Go to court")
    String goToCourt();

    @Message("Answering requests from authorities, narrowly and in the open.")
    String footer();

    // The page for links that open nothing

    @Message("This link opens nothing")
    String nothingTitle();

    @Message("There is no receipt under this address, or it is not shown any more. Please check that the address is"
            + " complete. A receipt is shown for a limited time after the notice was sent.")
    String nothing();

    @Message("You can always reach us here: {contact}")
    String nothingContact(String contact);
}
