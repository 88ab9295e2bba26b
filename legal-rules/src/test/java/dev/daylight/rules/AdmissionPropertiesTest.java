package dev.daylight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/// What holds whatever the lawyers write into the data.
class AdmissionPropertiesTest {

    private static final LegalRules RULES = LegalRules.load();
    private static final List<String> COUNTRIES = List.of("US", "DE", "FR", "IT", "DK", "GB", "CN", "JP");

    @Property
    void leavingACategoryOutNeverTurnsAnAdmissionIntoARefusal(
            @ForAll("requests") Asked asked, @ForAll DataCategory leftOut) {
        Set<DataCategory> fewer = EnumSet.copyOf(asked.categories());
        fewer.remove(leftOut);
        boolean admitted = admitted(asked);
        Statistics.collect(admitted ? "admitted" : "refused");
        if (admitted && !fewer.isEmpty()) {
            assertThat(admitted(asked.categories(fewer))).isTrue();
        }
    }

    @Property
    void aStrongerInstrumentOfTheSamePlaceNeverTurnsAnAdmissionIntoARefusal(@ForAll("requests") Asked asked) {
        if (!(asked.paper() instanceof Paper.Named named) || !admitted(asked)) {
            return;
        }
        InstrumentType held = RULES.instrument(named.code()).orElseThrow();
        for (InstrumentType other : RULES.instruments(asked.country())) {
            if (atLeastAsStrong(other, held)) {
                for (IssuerKind issuer : IssuerKind.values()) {
                    if (mayOrderAll(other, issuer, asked.categories())) {
                        assertThat(admitted(asked.on(other.code(), issuer)))
                                .as("%s instead of %s", other.code(), held.code())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Property
    void aStrongerClassOfPaperNeverTurnsAnAdmissionIntoARefusal(
            @ForAll("requests") Asked asked, @ForAll InstrumentClass weaker, @ForAll InstrumentClass stronger) {
        if (weaker.compareTo(stronger) <= 0 && admitted(asked.paper(new Paper.OfClass(weaker, Asked.ISSUED)))) {
            assertThat(admitted(asked.paper(new Paper.OfClass(stronger, Asked.ISSUED))))
                    .isTrue();
        }
    }

    @Property
    void validationAndAGraverOffenceNeverHarm(
            @ForAll("requests") Asked asked, @ForAll IssuerKind validator, @ForAll("offences") Offence more) {
        if (!(asked.paper() instanceof Paper.Named named) || !admitted(asked)) {
            return;
        }
        if (named.validatedBy() == null) {
            assertThat(admitted(asked.on(named.code(), named.issuer(), validator)))
                    .isTrue();
        }
        Set<String> groups = new HashSet<>(asked.offence().groups());
        groups.addAll(more.groups());
        assertThat(admitted(asked.forOffence(new Offence(Offence.LIFE, groups))))
                .isTrue();
    }

    @Property
    void nothingGetsBelowThePolicysFloor(@ForAll("requests") Asked asked) {
        Assessment assessment = RULES.assess(asked.question());
        if (!assessment.admitted() || asked.kind() == DataRequestKind.PRESERVATION) {
            return;
        }
        if (asked.paper() == null) {
            assertThat(asked.kind()).isEqualTo(DataRequestKind.EMERGENCY);
            assertThat(assessment.emergency().disclosable()).doesNotContain(DataCategory.CONTENT);
            if (asked.policy() == EmergencyPolicy.PRESERVE_ONLY) {
                assertThat(assessment.emergency().disclosable()).isEmpty();
            }
        } else if (asked.categories().contains(DataCategory.CONTENT)) {
            InstrumentClass held = switch (asked.paper()) {
                case Paper.OfClass paper -> paper.instrumentClass();
                case Paper.Named paper ->
                    RULES.instrument(paper.code()).orElseThrow().instrumentClass();
            };
            assertThat(held).isNotEqualTo(InstrumentClass.SUMMONS);
        }
    }

    @Property
    void whatIsNotOfferedToACountryIsNoLegalBasisThere(
            @ForAll("requests") Asked asked, @ForAll("codes") String code, @ForAll IssuerKind issuer) {
        boolean offered = RULES.instruments(asked.country()).stream()
                .anyMatch(type -> type.code().equals(code));

        List<RefusalReason> reasons = RULES.admission(asked.on(code, issuer).question()).stream()
                .map(Refusal::reason)
                .toList();

        assertThat(reasons.contains(RefusalReason.NO_LEGAL_BASIS)).isEqualTo(!offered);
    }

    @Property
    void whereTheLawKnowsInstrumentsTheClassOfAPaperAloneIsNeverAdmitted(
            @ForAll("requests") Asked asked, @ForAll InstrumentClass instrumentClass) {
        boolean admitted = admitted(asked.paper(new Paper.OfClass(instrumentClass, Asked.ISSUED)));
        Statistics.collect(admitted);

        assertThat(admitted && !asked.country().equals("JP")).isFalse();
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(
                RULES.instruments().stream().map(InstrumentType::code).toList());
    }

    @Property
    void uncertifiedAgenciesAndOtherProceedingsAreAlwaysRefused(@ForAll("requests") Asked asked) {
        assertThat(RULES.admission(asked.proceeding(Proceeding.CIVIL).question()))
                .extracting(Refusal::reason)
                .contains(RefusalReason.NOT_CRIMINAL);
        AdmissionQuestion question = asked.question();
        assertThat(RULES.admission(new AdmissionQuestion(
                        false,
                        question.country(),
                        question.kind(),
                        question.proceeding(),
                        question.paper(),
                        question.offence(),
                        question.categories(),
                        null,
                        question.now(),
                        question.emergencyPolicy(),
                        false,
                        false)))
                .extracting(Refusal::reason)
                .contains(RefusalReason.AGENCY_NOT_CERTIFIED);
    }

    @Property
    void everyAnswerIsWhole(@ForAll("requests") Asked asked) {
        Assessment assessment = RULES.assess(asked.question());

        assertThat(assessment.rulesVersion()).isEqualTo(RULES.version());
        assertThat(assessment.deadline().due()).isAfterOrEqualTo(asked.now());
        assertThat(assessment.deadline().steps()).isNotEmpty();
        assertThat(assessment.preservation() != null).isEqualTo(asked.kind() != DataRequestKind.PRODUCTION);
        assertThat(assessment.refusals()).allSatisfy(refusal -> {
            assertThat(refusal.text().en()).isNotBlank().doesNotContain("%s");
            assertThat(refusal.text().zh()).containsPattern("\\p{IsHan}").doesNotContain("%s");
            assertThat(refusal.source().citation()).isNotBlank();
        });
    }

    /// Orders all that the other orders, by the same or more issuers, for the same or more offences.
    private static boolean atLeastAsStrong(InstrumentType one, InstrumentType other) {
        return one.jurisdiction().equals(other.jurisdiction())
                && one.instrumentClass().compareTo(other.instrumentClass()) >= 0
                && one.orderable().containsAll(other.orderable())
                && one.kinds().containsAll(other.kinds())
                && other.orderable().stream().allMatch(category -> {
                    OffenceThreshold threshold = one.rule(category).order().offence();
                    return threshold.everyOffence()
                            || threshold.equals(other.rule(category).order().offence());
                });
    }

    private static boolean mayOrderAll(InstrumentType type, IssuerKind issuer, Set<DataCategory> categories) {
        return categories.stream()
                .allMatch(category -> type.rule(category).order() != null
                        && type.rule(category).order().issuers().contains(issuer));
    }

    private static boolean admitted(Asked asked) {
        return RULES.assess(asked.question()).admitted();
    }

    @Provide
    Arbitrary<Offence> offences() {
        Arbitrary<Integer> years = Arbitraries.integers().between(0, 15).injectNull(0.3);
        List<String> codes =
                RULES.offenceGroups().stream().map(OffenceGroup::code).toList();
        return Combinators.combine(years, Arbitraries.of(codes).set().ofMaxSize(4))
                .as(Offence::new);
    }

    @Provide
    Arbitrary<Asked> requests() {
        return Arbitraries.of(COUNTRIES).flatMap(country -> {
            Arbitrary<Set<DataCategory>> categories =
                    Arbitraries.of(DataCategory.class).set().ofMinSize(1).ofMaxSize(4);
            return Combinators.combine(
                            categories,
                            papers(country),
                            Arbitraries.of(DataRequestKind.class),
                            offences(),
                            Arbitraries.of(EmergencyPolicy.class))
                    .as((asked, paper, kind, offence, policy) -> Asked.from(country)
                            .categories(asked)
                            .paper(paper)
                            .kind(kind)
                            .forOffence(offence)
                            .whenPolicyIs(policy));
        });
    }

    private static Arbitrary<Paper> papers(String country) {
        List<String> codes = new ArrayList<>(
                RULES.instruments(country).stream().map(InstrumentType::code).toList());
        Arbitrary<Paper> named = Combinators.combine(
                        Arbitraries.of(codes),
                        Arbitraries.of(IssuerKind.class),
                        Arbitraries.of(IssuerKind.class).injectNull(0.6))
                .as((code, issuer, validator) -> new Paper.Named(code, issuer, validator, Asked.ISSUED));
        Arbitrary<Paper> ofClass = Arbitraries.of(InstrumentClass.class)
                .map(instrumentClass -> new Paper.OfClass(instrumentClass, Asked.ISSUED));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, named),
                net.jqwik.api.Tuple.of(2, ofClass),
                net.jqwik.api.Tuple.of(1, Arbitraries.<Paper>just(null)));
    }
}
