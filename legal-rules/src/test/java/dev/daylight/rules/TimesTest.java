package dev.daylight.rules;

import static dev.daylight.contracts.DataCategory.CONTENT;
import static dev.daylight.contracts.DataCategory.IDENTIFICATION;
import static dev.daylight.contracts.DataCategory.SUBSCRIBER;
import static dev.daylight.rules.IssuerKind.COURT;
import static dev.daylight.rules.IssuerKind.OTHER_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.datarequest.DataRequestKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Deadlines, preservation, emergencies and the length of confidentiality orders.
class TimesTest {

    private final LegalRules rules = LegalRules.load();

    @Test
    void aProductionOrderIsAnsweredByTheEndOfTheTenthDayAndTheArithmeticIsShown() {
        Deadline deadline =
                assess(Asked.from("DE", SUBSCRIBER).on("EU_EPOC", COURT)).deadline();

        // Received on 23 November at 18:30 in Brussels: the tenth day is 3 December, which ends an hour before UTC's.
        assertThat(deadline.due()).isEqualTo(Instant.parse("2026-12-03T23:00:00Z"));
        assertThat(deadline.binding()).isEqualTo(Binding.BINDING);
        assertThat(deadline.source().citation()).contains("Art. 10(3)");
        assertThat(deadline.steps())
                .extracting(LocalizedText::en)
                .containsExactly(
                        "Received on 2026-11-23 18:30 (Europe/Brussels).",
                        "The day of receipt does not count.",
                        "10 days after 2026-11-23: 2026-12-03; weekends and holidays count like other days.",
                        "Due when that day ends: 2026-12-03T23:00:00Z (UTC).");
        assertThat(deadline.steps())
                .extracting(LocalizedText::zh)
                .allSatisfy(step -> assertThat(step).containsPattern("\\p{IsHan}"));
    }

    @Test
    void notificationOfAnotherAuthorityHoldsTheAnswerBack() {
        Deadline deadline = assess(Asked.from("DE", CONTENT)
                        .on("EU_EPOC", COURT)
                        .forOffence(Offence.ofYears(5))
                        .withNotification())
                .deadline();

        assertThat(deadline.source().citation()).contains("Art. 8(4)");
        assertThat(deadline.rule().en()).contains("nothing before");
    }

    @Test
    void emergenciesAreDueInEightHours() {
        Deadline deadline = assess(Asked.from("DE", SUBSCRIBER)
                        .on("EU_EPOC", OTHER_AUTHORITY)
                        .kind(DataRequestKind.EMERGENCY))
                .deadline();

        assertThat(deadline.due()).isEqualTo(Asked.NOW.plus(Duration.ofHours(8)));
        assertThat(deadline.binding()).isEqualTo(Binding.BINDING);
    }

    @Test
    void whereNoLawNamesATimeTheProviderSetsItselfOne() {
        assertThat(assess(Asked.from("US", SUBSCRIBER).on("US_SUBPOENA", COURT))
                        .deadline()
                        .binding())
                .isEqualTo(Binding.ADVISORY);
    }

    @Test
    void preservationIsDueAtOnceAndLastsAsLongAsTheLawSays() {
        Assessment states = assess(
                Asked.from("US", CONTENT).on("US_PRESERVATION_LETTER", COURT).kind(DataRequestKind.PRESERVATION));
        Assessment union =
                assess(Asked.from("DE", CONTENT).on("EU_EPOC_PR", COURT).kind(DataRequestKind.PRESERVATION));
        Assessment elsewhere = assess(Asked.from("JP", CONTENT)
                .on("PRESERVATION_REQUEST", OTHER_AUTHORITY)
                .kind(DataRequestKind.PRESERVATION));

        assertThat(states.deadline().due()).isEqualTo(Asked.NOW);
        assertTerm(states, 90, 180);
        assertTerm(union, 60, 90);
        assertTerm(elsewhere, 60, 90);
        assertThat(elsewhere.preservation().source().citation()).contains("policy");
        assertThat(assess(Asked.from("US", SUBSCRIBER).on("US_SUBPOENA", COURT)).preservation())
                .isNull();
    }

    @Test
    void anEmergencyWithoutPaperPreservesAndDisclosesNothingUnlessTheOperatorAllowsIt() {
        Asked asked = Asked.from("US", SUBSCRIBER, IDENTIFICATION, CONTENT).kind(DataRequestKind.EMERGENCY);

        Assessment strict = assess(asked);
        assertThat(strict.admitted()).isTrue();
        assertThat(strict.preservation()).isNotNull();
        assertThat(strict.emergency().disclosable()).isEmpty();
        assertThat(strict.emergency().paperDue()).isEqualTo(Asked.NOW.plus(Duration.ofHours(48)));

        Assessment lenient = assess(asked.whenPolicyIs(EmergencyPolicy.MAY_DISCLOSE));
        assertThat(lenient.emergency().disclosable()).containsExactlyInAnyOrder(SUBSCRIBER, IDENTIFICATION);
        assertThat(assess(asked.categories(Set.of(SUBSCRIBER)).whenPolicyIs(EmergencyPolicy.MAY_DISCLOSE))
                        .emergency()
                        .disclosable())
                .containsExactly(SUBSCRIBER);
    }

    @Test
    void anEmergencyWithPaperIsGovernedByThePaper() {
        Assessment assessment = assess(
                Asked.from("DE", SUBSCRIBER).on("EU_EPOC", OTHER_AUTHORITY).kind(DataRequestKind.EMERGENCY));

        assertThat(assessment.admitted()).isTrue();
        assertThat(assessment.emergency().disclosable()).containsExactly(SUBSCRIBER);
        assertThat(assessment.emergency().paperDue()).isNull();
        assertThat(assess(Asked.from("DE", CONTENT)
                                .on("EU_EPOC", OTHER_AUTHORITY)
                                .forOffence(Offence.ofYears(5))
                                .kind(DataRequestKind.EMERGENCY))
                        .admitted())
                .isFalse();
    }

    @Test
    void ordersThatLastTooLongAreFoundAndGuidelinesOnlyRemarked() {
        Asked american = Asked.from("US", SUBSCRIBER).on("US_SUBPOENA", COURT);
        Asked german = Asked.from("DE", CONTENT).on("DE_BESCHLAGNAHME", COURT);

        assertThat(assess(american.underOrder(order("2027-11-20T00:00:00Z"))).orderFindings())
                .isEmpty();
        assertThat(assess(american.underOrder(order("2027-11-22T00:00:00Z"))).orderFindings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.binding()).isEqualTo(Binding.ADVISORY));
        assertThat(assess(american.underOrder(new StatedOrder(Asked.ISSUED, null)))
                        .orderFindings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text().en()).contains("names no end"));
        assertThat(assess(german.underOrder(order("2027-06-01T00:00:00Z"))).orderFindings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.binding()).isEqualTo(Binding.BINDING);
                    assertThat(finding.longestEnd()).isEqualTo(Instant.parse("2027-05-20T22:00:00Z"));
                });
        assertThat(assess(american).orderFindings()).isEmpty();
        assertThat(assess(american.underOrder(order("2030-01-01T00:00:00Z"))).admitted())
                .isTrue();
    }

    private static StatedOrder order(String endsAt) {
        return new StatedOrder(LocalDate.of(2026, 11, 20), Instant.parse(endsAt));
    }

    private static void assertTerm(Assessment assessment, int initial, int latest) {
        assertThat(assessment.preservation().endsAt(Asked.NOW)).isEqualTo(Asked.NOW.plus(Duration.ofDays(initial)));
        assertThat(assessment.preservation().endsAtLatest(Asked.NOW))
                .isEqualTo(Asked.NOW.plus(Duration.ofDays(latest)));
    }

    private Assessment assess(Asked asked) {
        return rules.assess(asked.question());
    }
}
