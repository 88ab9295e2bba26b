package dev.daylight.rules;

import static dev.daylight.contracts.DataCategory.CONTENT;
import static dev.daylight.contracts.DataCategory.IDENTIFICATION;
import static dev.daylight.contracts.DataCategory.SUBSCRIBER;
import static dev.daylight.contracts.DataCategory.TRAFFIC;
import static dev.daylight.contracts.datarequest.RefusalReason.INCOMPLETE;
import static dev.daylight.contracts.datarequest.RefusalReason.INSTRUMENT_EXPIRED;
import static dev.daylight.contracts.datarequest.RefusalReason.INSTRUMENT_INSUFFICIENT;
import static dev.daylight.contracts.datarequest.RefusalReason.INSUFFICIENT_INFORMATION;
import static dev.daylight.contracts.datarequest.RefusalReason.ISSUER_NOT_COMPETENT;
import static dev.daylight.contracts.datarequest.RefusalReason.MANIFEST_ERROR;
import static dev.daylight.contracts.datarequest.RefusalReason.NOT_CRIMINAL;
import static dev.daylight.contracts.datarequest.RefusalReason.NO_LEGAL_BASIS;
import static dev.daylight.contracts.datarequest.RefusalReason.OFFENCE_NOT_COVERED;
import static dev.daylight.rules.IssuerKind.COURT;
import static dev.daylight.rules.IssuerKind.INVESTIGATING_JUDGE;
import static dev.daylight.rules.IssuerKind.JUDGE;
import static dev.daylight.rules.IssuerKind.OTHER_AUTHORITY;
import static dev.daylight.rules.IssuerKind.PUBLIC_PROSECUTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.DataRequestKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What a lawyer would look up first, said by hand and not by the data.
class InstrumentsTest {

    private static final Offence GRAVE = Offence.ofYears(5);

    private final LegalRules rules = LegalRules.load();

    @Test
    void aProsecutorCannotOrderTrafficOrContentByAProductionOrder() {
        Asked asked = Asked.from("FR", SUBSCRIBER, IDENTIFICATION, TRAFFIC, CONTENT)
                .on("EU_EPOC", PUBLIC_PROSECUTOR)
                .forOffence(GRAVE);

        assertThat(rules.admission(asked.question()))
                .allSatisfy(refusal -> assertThat(refusal.reason()).isEqualTo(ISSUER_NOT_COMPETENT))
                .extracting(Refusal::category)
                .containsExactly(TRAFFIC, CONTENT);
        refusedFor(asked.on("EU_EPOC", INVESTIGATING_JUDGE));
    }

    @Test
    void validationHealsAnIncompetentIssuerOnlyWhenTheRightAuthorityValidated() {
        Asked asked = Asked.from("DE", SUBSCRIBER).on("EU_EPOC", OTHER_AUTHORITY);
        refusedFor(asked, ISSUER_NOT_COMPETENT);
        refusedFor(asked.on("EU_EPOC", OTHER_AUTHORITY, PUBLIC_PROSECUTOR));

        Asked content = Asked.from("DE", CONTENT).forOffence(GRAVE);
        refusedFor(content.on("EU_EPOC", OTHER_AUTHORITY, PUBLIC_PROSECUTOR), ISSUER_NOT_COMPETENT);
        refusedFor(content.on("EU_EPOC", OTHER_AUTHORITY, JUDGE));
        // The regulation lets "other" authorities be validated; a prosecutor is none.
        refusedFor(content.on("EU_EPOC", PUBLIC_PROSECUTOR, JUDGE), ISSUER_NOT_COMPETENT);
    }

    @Test
    void trafficAndContentByAProductionOrderNeedThreeYearsOrAListedOffence() {
        Asked asked = Asked.from("IT", TRAFFIC, CONTENT).on("EU_EPOC", JUDGE);

        refusedFor(asked.forOffence(Offence.ofYears(2)), OFFENCE_NOT_COVERED, OFFENCE_NOT_COVERED);
        refusedFor(asked, INSUFFICIENT_INFORMATION, INSUFFICIENT_INFORMATION);
        refusedFor(asked.forOffence(Offence.ofYears(3)));
        refusedFor(asked.forOffence(Offence.ofYears(1, "EU_CHILD_SEXUAL_ABUSE")));
        refusedFor(Asked.from("IT", SUBSCRIBER).on("EU_EPOC", JUDGE));
    }

    @Test
    void anInstrumentOfAnotherCountryIsNoLegalBasisUnlessItIsTheUnions() {
        refusedFor(Asked.from("FR", SUBSCRIBER).on("US_SUBPOENA", COURT), NO_LEGAL_BASIS);
        refusedFor(Asked.from("US", SUBSCRIBER).on("SUMMONS", COURT), NO_LEGAL_BASIS);
        refusedFor(Asked.from("US", SUBSCRIBER).on("NO_SUCH_THING", COURT), NO_LEGAL_BASIS);
        refusedFor(Asked.from("US", SUBSCRIBER).on("EU_EPOC", COURT), NO_LEGAL_BASIS);
        refusedFor(Asked.from("DK", SUBSCRIBER).on("EU_EPOC", COURT), NO_LEGAL_BASIS);
        refusedFor(Asked.from("DK", SUBSCRIBER).on("EU_DSA_ART10_ORDER", COURT));
        refusedFor(Asked.from("JP", SUBSCRIBER).on("SUMMONS", COURT));
    }

    @Test
    void formsOfferNationalInstrumentsFirstAndThenTheUnions() {
        assertThat(rules.instruments("DE"))
                .extracting(InstrumentType::code)
                .startsWith("DE_BESTANDSDATENAUSKUNFT")
                .endsWith("EU_EPOC", "EU_EPOC_PR", "EU_DSA_ART10_ORDER")
                .doesNotContain("EU_NATIONAL_SUMMONS", "SUMMONS");
        assertThat(rules.instruments("SE")).extracting(InstrumentType::code).contains("EU_NATIONAL_SUMMONS", "EU_EPOC");
        assertThat(rules.instruments("US", DataRequestKind.PRESERVATION))
                .extracting(InstrumentType::code)
                .containsExactly("US_PRESERVATION_LETTER");
        assertThat(rules.instruments("BR"))
                .extracting(InstrumentType::code)
                .containsExactly("SUMMONS", "COURT_ORDER", "SEARCH_WARRANT", "PRESERVATION_REQUEST");
    }

    @Test
    void theUnitedStatesWantASubpoenaForSubscribersAnOrderForTrafficAndAWarrantForContent() {
        refusedFor(Asked.from("US", SUBSCRIBER, IDENTIFICATION).on("US_SUBPOENA", OTHER_AUTHORITY));
        refusedFor(Asked.from("US", TRAFFIC).on("US_SUBPOENA", COURT), INSTRUMENT_INSUFFICIENT);
        refusedFor(Asked.from("US", TRAFFIC).on("US_2703D_ORDER", COURT));
        refusedFor(Asked.from("US", CONTENT).on("US_2703D_ORDER", COURT), INSTRUMENT_INSUFFICIENT);
        refusedFor(Asked.from("US", CONTENT).on("US_SEARCH_WARRANT", JUDGE));
        refusedFor(Asked.from("US", CONTENT).on("US_SEARCH_WARRANT", PUBLIC_PROSECUTOR), ISSUER_NOT_COMPETENT);
    }

    @Test
    void aNationalSecurityLetterIsNoCriminalCaseAndNobodyIsToldOfIt() {
        Asked asked = Asked.from("US", SUBSCRIBER)
                .on("US_NATIONAL_SECURITY_LETTER", OTHER_AUTHORITY)
                .proceeding(Proceeding.OTHER);

        refusedFor(asked, NOT_CRIMINAL);
        assertThat(rules.assess(asked.question()).notice().rule()).isEqualTo(NoticeRule.MUST_NOT);
    }

    @Test
    void noticeIsAPropertyOfTheInstrument() {
        assertThat(notice("DE", "EU_EPOC").rule()).isEqualTo(NoticeRule.MUST_NOT);
        assertThat(notice("DE", "EU_EPOC").provision()).contains("Art. 13").contains("Annex I Section H");
        assertThat(notice("DE", "EU_DSA_ART10_ORDER").rule()).isEqualTo(NoticeRule.MUST);
        assertThat(notice("DE", "DE_BESCHLAGNAHME").rule()).isEqualTo(NoticeRule.MUST);
        assertThat(notice("US", "US_SEARCH_WARRANT").rule()).isEqualTo(NoticeRule.MAY);
        assertThat(notice("GB", "GB_COMMUNICATIONS_DATA_NOTICE").rule()).isEqualTo(NoticeRule.MUST_NOT);
    }

    @Test
    void ofMeasuresThatTheAuthorityItselfTellsTheProviderIsSilent() {
        for (String covert : java.util.List.of("DE_VERKEHRSDATEN", "DE_NUTZUNGSDATEN", "DE_POSTBESCHLAGNAHME")) {
            assertThat(notice("DE", covert).rule()).as(covert).isEqualTo(NoticeRule.MUST_NOT);
        }
        assertThat(notice("DE", "DE_VERKEHRSDATEN").provision()).contains("101a(6)");
        assertThat(notice("DE", "DE_DURCHSUCHUNG").rule()).isEqualTo(NoticeRule.MUST);
        for (String secret : java.util.List.of("FR_REQUISITION_60_1", "FR_REQUISITION_77_1_1", "FR_REQUISITION_99_3")) {
            assertThat(notice("FR", secret).rule()).as(secret).isEqualTo(NoticeRule.MUST_NOT);
            assertThat(notice("FR", secret).verified()).isFalse();
        }
        assertThat(notice("IT", "EU_NATIONAL_COURT_ORDER").rule()).isEqualTo(NoticeRule.MUST_NOT);
    }

    @Test
    void inTheUnionTrafficDataNeedACourt() {
        for (String country : java.util.List.of("IT", "AT", "DK")) {
            refusedFor(
                    Asked.from(country, TRAFFIC).on("EU_NATIONAL_SUMMONS", PUBLIC_PROSECUTOR), INSTRUMENT_INSUFFICIENT);
            refusedFor(
                    Asked.from(country, TRAFFIC).on("EU_NATIONAL_COURT_ORDER", PUBLIC_PROSECUTOR),
                    ISSUER_NOT_COMPETENT);
            refusedFor(Asked.from(country, TRAFFIC).on("EU_NATIONAL_COURT_ORDER", JUDGE));
        }
    }

    @Test
    void inAnEmergencyCaseAnotherAuthorityOrdersAloneAndHasItValidatedAfterwards() {
        Asked asked = Asked.from("DE", SUBSCRIBER, IDENTIFICATION).on("EU_EPOC", OTHER_AUTHORITY);
        refusedFor(asked, ISSUER_NOT_COMPETENT, ISSUER_NOT_COMPETENT);

        refusedFor(asked.inAnEmergencyCase());
        assertThat(rules.assess(asked.inAnEmergencyCase().question()).remarks())
                .extracting(LocalizedText::en)
                .anySatisfy(remark -> assertThat(remark).contains("within 48 hours", "4(5)"));
        refusedFor(
                asked.categories(java.util.Set.of(TRAFFIC)).forOffence(GRAVE).inAnEmergencyCase(),
                ISSUER_NOT_COMPETENT);
        refusedFor(
                Asked.from("DE", SUBSCRIBER)
                        .on("DE_HERAUSGABEVERLANGEN", OTHER_AUTHORITY)
                        .inAnEmergencyCase(),
                ISSUER_NOT_COMPETENT);
    }

    @Test
    void anEmergencyCaseIsAnsweredWithinEightHours() {
        Asked asked = Asked.from("DE", SUBSCRIBER).on("EU_EPOC", JUDGE);
        Deadline usual = rules.assess(asked.question()).deadline();
        Deadline urgent = rules.assess(
                        asked.withNotification().inAnEmergencyCase().question())
                .deadline();

        assertThat(usual.source().citation()).contains("10(3)");
        assertThat(urgent.due()).isEqualTo(Asked.NOW.plus(java.time.Duration.ofHours(8)));
        assertThat(urgent.source().citation()).contains("10(4)");
        assertThat(urgent.binding()).isEqualTo(Binding.BINDING);
        assertThat(rules.assess(Asked.from("DE", SUBSCRIBER)
                                .on("DE_DURCHSUCHUNG", JUDGE)
                                .inAnEmergencyCase()
                                .question())
                        .deadline()
                        .due())
                .isAfter(Asked.NOW.plus(java.time.Duration.ofDays(9)));
    }

    @Test
    void theClassAloneIsAskedForItsCodeWhereTheLawKnowsInstruments() {
        Refusal refusal = rules.admission(Asked.from("DE", SUBSCRIBER)
                        .paper(new Paper.OfClass(dev.daylight.contracts.InstrumentClass.SEARCH_WARRANT, Asked.ISSUED))
                        .question())
                .getFirst();

        assertThat(refusal.reason()).isEqualTo(INSUFFICIENT_INFORMATION);
        assertThat(refusal.text().en())
                .contains("DE_DURCHSUCHUNG", "EU_EPOC", "EU_DSA_ART10_ORDER")
                .doesNotContain("DE_SICHERUNGSERSUCHEN");
        assertThat(refusal.text().zh()).contains("DE_DURCHSUCHUNG");
        assertThat(rules.mustBeNamed("DK")).isTrue();
        assertThat(rules.mustBeNamed("BR")).isFalse();
    }

    @Test
    void whatALawyerWantsSaidOfAPlaceIsSaid() {
        assertThat(remarks(Asked.from("GB", SUBSCRIBER).on("GB_COMMUNICATIONS_DATA_NOTICE", OTHER_AUTHORITY)))
                .anySatisfy(remark ->
                        assertThat(remark).startsWith("No instrument here: ").contains("s. 49"))
                .anySatisfy(
                        remark -> assertThat(remark).startsWith("From abroad: ").contains("2016/679 Art. 48"));
        assertThat(remarks(Asked.from("DE", SUBSCRIBER).on("EU_EPOC", JUDGE)))
                .anySatisfy(remark -> assertThat(remark).contains("2023/1543 Art. 17"))
                .anySatisfy(
                        remark -> assertThat(remark).startsWith("From abroad: ").contains("2702(a)"))
                .noneSatisfy(remark -> assertThat(remark).contains("2016/679 Art. 48"));
    }

    private java.util.List<String> remarks(Asked asked) {
        return rules.assess(asked.question()).remarks().stream()
                .map(LocalizedText::en)
                .toList();
    }

    @Test
    void germanTrafficDataNeedACourtWhichMayConfirmAProsecutorsUrgentOrder() {
        Asked asked = Asked.from("DE", TRAFFIC).forOffence(Offence.ofYears(10, "DE_CONSIDERABLE"));

        refusedFor(asked.on("DE_VERKEHRSDATEN", COURT));
        refusedFor(asked.on("DE_VERKEHRSDATEN", PUBLIC_PROSECUTOR), ISSUER_NOT_COMPETENT);
        refusedFor(asked.on("DE_VERKEHRSDATEN", PUBLIC_PROSECUTOR, COURT));
        refusedFor(asked.on("DE_VERKEHRSDATEN", COURT).forOffence(Offence.ofYears(10)), OFFENCE_NOT_COVERED);
        refusedFor(asked.on("DE_BESTANDSDATENAUSKUNFT", OTHER_AUTHORITY), INSTRUMENT_INSUFFICIENT);
    }

    @Test
    void chineseInvestigatorsGetContentOnlyWhenAnotherOrganApproved() {
        refusedFor(Asked.from("CN", CONTENT).on("CN_SEARCH_WARRANT", OTHER_AUTHORITY), ISSUER_NOT_COMPETENT);
        refusedFor(Asked.from("CN", CONTENT).on("CN_SEARCH_WARRANT", OTHER_AUTHORITY, PUBLIC_PROSECUTOR));
        refusedFor(Asked.from("CN", CONTENT).on("CN_EVIDENCE_NOTICE", OTHER_AUTHORITY), INSTRUMENT_INSUFFICIENT);
        refusedFor(Asked.from("CN", SUBSCRIBER).on("CN_EVIDENCE_NOTICE", OTHER_AUTHORITY));
    }

    @Test
    void frenchPoliceMayRequireByThemselvesOnlyWhenCaughtInTheActAndNeverTrafficData() {
        Asked asked = Asked.from("FR", SUBSCRIBER);
        refusedFor(asked.on("FR_REQUISITION_60_1", OTHER_AUTHORITY));
        refusedFor(asked.on("FR_REQUISITION_77_1_1", OTHER_AUTHORITY), ISSUER_NOT_COMPETENT);
        refusedFor(asked.on("FR_REQUISITION_77_1_1", OTHER_AUTHORITY, PUBLIC_PROSECUTOR));

        Asked traffic = Asked.from("FR", TRAFFIC).forOffence(GRAVE);
        refusedFor(traffic.on("FR_REQUISITION_60_1", PUBLIC_PROSECUTOR), INSTRUMENT_INSUFFICIENT);
        refusedFor(traffic.on("FR_REQUISITION_99_3", INVESTIGATING_JUDGE));
    }

    @Test
    void papersHaveTheirTime() {
        LocalDate longAgo = LocalDate.of(2026, 10, 1);
        refusedFor(
                Asked.from("US", CONTENT).paper(new Paper.Named("US_SEARCH_WARRANT", JUDGE, null, longAgo)),
                INSTRUMENT_EXPIRED);
        refusedFor(
                Asked.from("DE", SUBSCRIBER).paper(new Paper.Named("EU_EPOC", JUDGE, null, LocalDate.of(2026, 8, 17))),
                NO_LEGAL_BASIS);
        refusedFor(
                Asked.from("US", SUBSCRIBER)
                        .paper(new Paper.Named("US_SUBPOENA", COURT, null, LocalDate.of(2026, 11, 25))),
                MANIFEST_ERROR);
        refusedFor(Asked.from("US", SUBSCRIBER)
                .paper(new Paper.Named("US_SUBPOENA", COURT, null, LocalDate.of(2026, 11, 24))));
    }

    @Test
    void aMonthThatBeginsWithTheDayOfTheGrantEndsOnTheDayBefore() {
        Asked asked = Asked.from("GB", SUBSCRIBER);
        refusedFor(asked.paper(grantedOn(LocalDate.of(2026, 10, 23))), INSTRUMENT_EXPIRED);
        refusedFor(asked.paper(grantedOn(LocalDate.of(2026, 10, 24))));
    }

    private static Paper grantedOn(LocalDate day) {
        return new Paper.Named("GB_COMMUNICATIONS_DATA_NOTICE", OTHER_AUTHORITY, null, day);
    }

    @Test
    void preservationPapersProduceNothingAndProductionPapersPreserveNothing() {
        refusedFor(Asked.from("US", SUBSCRIBER).on("US_PRESERVATION_LETTER", COURT), INSTRUMENT_INSUFFICIENT);
        refusedFor(
                Asked.from("US", SUBSCRIBER).on("US_SUBPOENA", COURT).kind(DataRequestKind.PRESERVATION),
                INSTRUMENT_INSUFFICIENT);
        refusedFor(Asked.from("US", SUBSCRIBER, CONTENT)
                .on("US_PRESERVATION_LETTER", OTHER_AUTHORITY)
                .kind(DataRequestKind.PRESERVATION));
    }

    @Test
    void onlyAnEmergencyMayComeWithoutPaper() {
        refusedFor(Asked.from("US", SUBSCRIBER), INCOMPLETE);
        refusedFor(Asked.from("US", SUBSCRIBER).kind(DataRequestKind.PRESERVATION), INCOMPLETE);
        refusedFor(Asked.from("US", SUBSCRIBER).kind(DataRequestKind.EMERGENCY));
        refusedFor(Asked.from("US").kind(DataRequestKind.EMERGENCY), INCOMPLETE);
    }

    @Test
    void refusalsSayInBothLanguagesWhoWouldHaveBeenCompetent() {
        Refusal refusal = rules.admission(Asked.from("FR", TRAFFIC)
                        .on("EU_EPOC", PUBLIC_PROSECUTOR)
                        .forOffence(GRAVE)
                        .question())
                .getFirst();

        assertThat(refusal.sentence())
                .isEqualTo(
                        "A public prosecutor may not order traffic data with this instrument; a court or a judge or an"
                                + " investigating judge or another authority may (Regulation (EU) 2023/1543 Art. 4(2), 5(4)).");
        assertThat(refusal.text().zh()).contains("检察官").contains("流量数据").contains("法官");
        assertThat(refusal.source().verified()).isTrue();
    }

    @Test
    void whoeverReviewsIsToldWhichEntriesNoLawyerHasConfirmed() {
        assertThat(rules.assess(Asked.from("CN", SUBSCRIBER)
                                .on("CN_EVIDENCE_NOTICE", OTHER_AUTHORITY)
                                .question())
                        .remarks())
                .extracting(LocalizedText::en)
                .anySatisfy(remark ->
                        assertThat(remark).startsWith("No lawyer has confirmed").contains("art. 54"));
        assertThat(rules.assess(Asked.from("US", SUBSCRIBER)
                                .on("US_2703D_ORDER", COURT)
                                .question())
                        .remarks())
                .extracting(LocalizedText::en)
                .noneSatisfy(remark -> assertThat(remark).startsWith("No lawyer has confirmed"));
    }

    private NoticeProvision notice(String country, String code) {
        return rules.assess(Asked.from(country, SUBSCRIBER).on(code, COURT).question())
                .notice();
    }

    private void refusedFor(Asked asked, dev.daylight.contracts.datarequest.RefusalReason... reasons) {
        assertThat(rules.admission(asked.question()))
                .extracting(Refusal::reason)
                .containsExactly(reasons);
    }
}
