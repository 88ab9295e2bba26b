package dev.daylight.intake.portal;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.pages.Language;
import dev.daylight.rules.InstrumentType;
import dev.daylight.rules.IssuerKind;
import dev.daylight.rules.LegalRules;
import dev.daylight.rules.LocalizedText;
import dev.daylight.rules.OffenceGroup;
import dev.daylight.rules.Proceeding;
import java.util.List;
import java.util.Set;

/// What the forms offer, beside what was typed.
///
/// @param token shows that the form was opened in this browser
/// @param idempotencyKey makes a second click harmless
/// @param country of the agency
public record FilingForm(
        String token,
        String idempotencyKey,
        long largestPdfMegabytes,
        LegalRules rules,
        String country,
        Language language) {

    /// A paper to choose.
    ///
    /// @param tag language of the name
    /// @param meaning the name in the reader's language, when that is another one
    public record Offered(String code, String name, String tag, String meaning) {}

    public List<DataRequestKind> kinds() {
        return List.of(DataRequestKind.values());
    }

    public List<DataCategory> categories() {
        return List.of(DataCategory.values());
    }

    public List<IdentifierType> identifierTypes() {
        return List.of(
                IdentifierType.EMAIL,
                IdentifierType.PHONE,
                IdentifierType.USERNAME,
                IdentifierType.ACCOUNT_ID,
                IdentifierType.IP_ADDRESS,
                IdentifierType.URL);
    }

    /// Only where no instrument has a name.
    public List<InstrumentClass> instrumentClasses() {
        return rules.mustBeNamed(country) ? List.of() : List.of(InstrumentClass.values());
    }

    /// Papers that can say of themselves that they were issued in an emergency case.
    public List<Offered> emergencyCases() {
        return rules.instruments(country).stream()
                .filter(InstrumentType::knowsEmergencyCases)
                .map(this::offered)
                .toList();
    }

    /// Papers that are suspended while an authority of another State may object to them.
    public List<Offered> suspended() {
        return rules.instruments(country).stream()
                .filter(instrument -> instrument.suspendsOnNotification() != null)
                .map(this::offered)
                .toList();
    }

    public List<Proceeding> proceedings() {
        return List.of(Proceeding.values());
    }

    public List<IssuerKind> issuers() {
        return List.of(IssuerKind.values());
    }

    public List<OffenceGroup> groups() {
        return rules.offenceGroups(country);
    }

    /// What can be asked in an emergency before there is a paper.
    public Set<DataCategory> leastThatHelps() {
        return rules.jurisdictionOf(country).emergency().categories();
    }

    public List<Offered> production() {
        return offered(DataRequestKind.PRODUCTION);
    }

    public List<Offered> preservation() {
        return offered(DataRequestKind.PRESERVATION);
    }

    public String in(LocalizedText text) {
        return text.in(language.tag());
    }

    private List<Offered> offered(DataRequestKind kind) {
        return rules.instruments(country, kind).stream().map(this::offered).toList();
    }

    private Offered offered(InstrumentType instrument) {
        String meaning = instrument.name().in(language.tag());
        return new Offered(
                instrument.code(),
                instrument.localName(),
                instrument.language(),
                meaning.equals(instrument.localName()) ? "" : meaning);
    }
}
