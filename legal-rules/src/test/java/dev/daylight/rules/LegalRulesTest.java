package dev.daylight.rules;

import static dev.daylight.contracts.DataCategory.CONTENT;
import static dev.daylight.contracts.DataCategory.IDENTIFICATION;
import static dev.daylight.contracts.DataCategory.SUBSCRIBER;
import static dev.daylight.contracts.DataCategory.TRAFFIC;
import static dev.daylight.contracts.InstrumentClass.COURT_ORDER;
import static dev.daylight.contracts.InstrumentClass.SEARCH_WARRANT;
import static dev.daylight.contracts.InstrumentClass.SUMMONS;
import static dev.daylight.contracts.datarequest.RefusalReason.AGENCY_NOT_CERTIFIED;
import static dev.daylight.contracts.datarequest.RefusalReason.INSTRUMENT_INSUFFICIENT;
import static dev.daylight.contracts.datarequest.RefusalReason.INSUFFICIENT_INFORMATION;
import static dev.daylight.contracts.datarequest.RefusalReason.NOT_CRIMINAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.RefusalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Requests of which only the class of the paper is known, and what holds for all.
class LegalRulesTest {

    private final LegalRules rules = LegalRules.load();

    @Test
    void aSummonsSufficesForNonContentData() {
        assertThat(rules.legalBasis("JP", SUMMONS, Set.of(SUBSCRIBER, TRAFFIC))).isEmpty();
        assertThat(rules.legalBasis("DE", SUMMONS, Set.of(SUBSCRIBER, IDENTIFICATION)))
                .isEmpty();
    }

    @Test
    void contentNeedsMoreThanASummonsAndTheOfficerIsToldWhat() {
        assertThat(rules.legalBasis("DE", SUMMONS, Set.of(SUBSCRIBER, CONTENT)))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(INSTRUMENT_INSUFFICIENT);
                    assertThat(refusal.category()).isEqualTo(CONTENT);
                    assertThat(refusal.sentence())
                            .contains("content data")
                            .contains("court order or search warrant")
                            .contains("rests on a summons");
                    assertThat(refusal.text().zh()).contains("内容数据").contains("法院命令或搜查令");
                });
    }

    @Test
    void theLadderOfTheUnitedStatesIsFinerThanThePolicysFloor() {
        assertThat(rules.legalBasis("US", SUMMONS, Set.of(TRAFFIC))).hasSize(1);
        assertThat(rules.legalBasis("US", COURT_ORDER, Set.of(TRAFFIC))).isEmpty();
        assertThat(rules.legalBasis("US", COURT_ORDER, Set.of(CONTENT))).hasSize(1);
        assertThat(rules.legalBasis("US", SEARCH_WARRANT, Set.of(CONTENT))).isEmpty();
    }

    @Test
    void onlyCertifiedAgenciesInCriminalCasesAreAdmittedAndEveryReasonIsNamed() {
        var question = AdmissionQuestion.ofClass(
                false, "FR", Proceeding.CIVIL, SUMMONS, LocalDate.of(2026, 11, 1), Set.of(CONTENT), NOW);

        assertThat(rules.admission(question))
                .extracting(Refusal::reason)
                .containsExactly(AGENCY_NOT_CERTIFIED, NOT_CRIMINAL, INSUFFICIENT_INFORMATION, INSTRUMENT_INSUFFICIENT);
    }

    @Test
    void thePersonIsToldByDutyOnlyWhereALawyerHasReadTheLawOfThePlace() {
        assertThat(rules.notice("DE", SEARCH_WARRANT).rule()).isEqualTo(NoticeRule.MUST);
        assertThat(rules.notice("IT", SEARCH_WARRANT).rule()).isEqualTo(NoticeRule.MUST_NOT);
        assertThat(rules.notice("JP", SEARCH_WARRANT).rule()).isEqualTo(NoticeRule.MAY);
    }

    @Test
    void everyReasonHasASentenceInBothLanguagesAndASource() {
        assertThat(Arrays.stream(RefusalReason.values()).map(rules::refusal)).allSatisfy(refusal -> {
            assertThat(refusal.text().en()).endsWith(".").doesNotContainPattern("\\p{IsHan}");
            assertThat(refusal.text().zh()).endsWith("。").containsPattern("\\p{IsHan}");
            assertThat(refusal.source().citation()).isNotBlank();
        });
        assertThat(Arrays.stream(RefusalReason.values()).map(rules::sentence)).doesNotHaveDuplicates();
    }

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
}
