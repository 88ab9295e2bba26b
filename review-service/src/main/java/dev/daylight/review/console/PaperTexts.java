package dev.daylight.review.console;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Sentences about papers: who issued them, which accounts they name, what the machine found of them. They stand in
/// `messages/paper_*.properties`, apart from [ConsoleTexts]: one bundle does not hold any number of sentences.
@MessageBundle("paper")
public interface PaperTexts {

    @Message
    String found();

    @Message
    String outcome(DocumentReference.Outcome outcome);

    /// @param reason a code of intake's; one that is not known yet asks for a person all the same
    @Message
    String reason(String reason);

    @Message
    String signedBy();

    @Message
    String validatedBy();

    /// @param kind a name of the legal rules' vocabulary
    @Message
    String authority(String kind);

    @Message
    String threatens(int years);

    @Message
    String agencyKind(AgencyKind kind);

    @Message
    String identifier(IdentifierType type);
}
