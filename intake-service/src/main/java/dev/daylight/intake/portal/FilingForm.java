package dev.daylight.intake.portal;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.rules.Proceeding;
import java.util.List;

/// What the form offers, beside what was typed.
///
/// @param token shows that the form was opened in this browser
/// @param idempotencyKey makes a second click harmless
public record FilingForm(String token, String idempotencyKey, long largestPdfMegabytes) {

    public List<DataCategory> categories() {
        return List.of(DataCategory.values());
    }

    public List<IdentifierType> identifierTypes() {
        return List.of(IdentifierType.EMAIL, IdentifierType.PHONE, IdentifierType.USERNAME, IdentifierType.ACCOUNT_ID);
    }

    public List<InstrumentClass> instrumentClasses() {
        return List.of(InstrumentClass.values());
    }

    public List<Proceeding> proceedings() {
        return List.of(Proceeding.values());
    }
}
