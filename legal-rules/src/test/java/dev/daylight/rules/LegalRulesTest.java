package dev.daylight.rules;

import static dev.daylight.contracts.DataCategory.CONTENT;
import static dev.daylight.contracts.DataCategory.SUBSCRIBER;
import static dev.daylight.contracts.DataCategory.TRAFFIC;
import static dev.daylight.contracts.InstrumentClass.COURT_ORDER;
import static dev.daylight.contracts.InstrumentClass.SEARCH_WARRANT;
import static dev.daylight.contracts.InstrumentClass.SUMMONS;
import static dev.daylight.contracts.datarequest.RefusalReason.AGENCY_NOT_CERTIFIED;
import static dev.daylight.contracts.datarequest.RefusalReason.INSTRUMENT_INSUFFICIENT;
import static dev.daylight.contracts.datarequest.RefusalReason.NOT_CRIMINAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.NoticeRule;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class LegalRulesTest {

    private final LegalRules rules = LegalRules.load();

    @Test
    void aSummonsSufficesForNonContentData() {
        assertThat(rules.admission(question("DE", SUMMONS, Set.of(SUBSCRIBER, TRAFFIC))))
                .isEmpty();
    }

    @Test
    void contentNeedsMoreThanASummonsAndTheOfficerIsToldWhat() {
        assertThat(rules.admission(question("DE", SUMMONS, Set.of(SUBSCRIBER, CONTENT))))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(INSTRUMENT_INSUFFICIENT);
                    assertThat(refusal.sentence())
                            .contains("content data")
                            .contains("court order or search warrant")
                            .contains("rests on a summons");
                });
    }

    @Test
    void theLadderOfTheUnitedStatesIsFinerThanThePolicysFloor() {
        assertThat(rules.admission(question("US", SUMMONS, Set.of(TRAFFIC)))).hasSize(1);
        assertThat(rules.admission(question("US", COURT_ORDER, Set.of(TRAFFIC))))
                .isEmpty();
        assertThat(rules.admission(question("US", COURT_ORDER, Set.of(CONTENT))))
                .hasSize(1);
        assertThat(rules.admission(question("US", SEARCH_WARRANT, Set.of(CONTENT))))
                .isEmpty();
    }

    @Test
    void onlyCertifiedAgenciesInCriminalCasesAreAdmittedAndEveryReasonIsNamed() {
        var question = new AdmissionQuestion(
                false,
                "FR",
                Proceeding.CIVIL,
                SUMMONS,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 2),
                Set.of(CONTENT));

        assertThat(rules.admission(question))
                .extracting(Refusal::reason)
                .containsExactly(AGENCY_NOT_CERTIFIED, NOT_CRIMINAL, INSTRUMENT_INSUFFICIENT);
    }

    @Test
    void theUnionTellsTheProviderToTellThePerson() {
        assertThat(rules.notice("DE", SEARCH_WARRANT).rule()).isEqualTo(NoticeRule.MUST);
        assertThat(rules.notice("JP", SEARCH_WARRANT).rule()).isEqualTo(NoticeRule.MAY);
    }

    @Property
    void noCountrysLadderIsBelowThePolicysFloor(@ForAll InstrumentClass instrument, @ForAll DataCategory category) {
        for (String country : rules.countries()) {
            if (rules.sufficientFor(category, country).contains(instrument)) {
                assertThat(rules.sufficientFor(category, "*")).contains(instrument);
            }
        }
    }

    @Property
    void moreCategoriesNeverMakeAnInstrumentSuffice(
            @ForAll InstrumentClass instrument, @ForAll @NotEmpty Set<DataCategory> categories) {
        for (String country : rules.countries()) {
            boolean all = rules.legalBasis(country, instrument, categories).isEmpty();
            boolean each = categories.stream()
                    .allMatch(category -> rules.legalBasis(country, instrument, Set.of(category))
                            .isEmpty());
            assertThat(all).isEqualTo(each);
        }
    }

    private static AdmissionQuestion question(
            String country, InstrumentClass instrument, Set<DataCategory> categories) {
        return new AdmissionQuestion(
                true,
                country,
                Proceeding.CRIMINAL,
                instrument,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 2),
                categories);
    }
}
