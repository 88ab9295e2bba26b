package dev.daylight.reporting.tally;

import static dev.daylight.contracts.DataCategory.CONTENT;
import static dev.daylight.contracts.DataCategory.SUBSCRIBER;
import static dev.daylight.contracts.DataCategory.TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRegistered;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.contracts.casefile.CaseEvent.DisclosedAccount;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAdmitted;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.reporting.tally.Entry.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private static final Instant NOON = Instant.parse("2026-08-03T12:00:00Z");

    @Test
    void disclosureCountsAccountsAndRecordsOfEachCategory() {
        DisclosureMade disclosure = disclosure(
                List.of(account("acc_1", Map.of(SUBSCRIBER, 2, TRAFFIC, 30)), account("acc_2", Map.of(TRAFFIC, 12))));

        List<Entry> entries = CaseTally.entries(disclosure);

        assertThat(facts(entries))
                .extracting(Fact::figure, Fact::dimension, Fact::amount)
                .containsExactly(
                        tuple(Figure.DISCLOSURES, "", 1L),
                        tuple(Figure.DISCLOSURES_BY_CATEGORY, "SUBSCRIBER", 1L),
                        tuple(Figure.ACCOUNTS_BY_CATEGORY, "SUBSCRIBER", 1L),
                        tuple(Figure.RECORDS_BY_CATEGORY, "SUBSCRIBER", 2L),
                        tuple(Figure.DISCLOSURES_BY_CATEGORY, "TRAFFIC", 1L),
                        tuple(Figure.ACCOUNTS_BY_CATEGORY, "TRAFFIC", 2L),
                        tuple(Figure.RECORDS_BY_CATEGORY, "TRAFFIC", 42L));
    }

    @Test
    void categoryWithoutARecordWasNotDisclosed() {
        DisclosureMade disclosure = disclosure(List.of(account("acc_1", Map.of(SUBSCRIBER, 1, CONTENT, 0))));

        assertThat(facts(CaseTally.entries(disclosure)))
                .noneMatch(fact -> fact.dimension().equals("CONTENT"));
    }

    @Test
    void accountReferencesDoNotReachTheLedger() {
        DisclosureMade disclosure = disclosure(List.of(account("acc_canary", Map.of(SUBSCRIBER, 1))));

        assertThat(CaseTally.entries(disclosure).toString()).doesNotContain("acc_canary");
    }

    @Test
    void stepsThatAreNoOutcomeAreNotCounted() {
        assertThat(DataRequestTally.entries(new DataRequestAdmitted(UUID.randomUUID(), "2026-01", NOON)))
                .isEmpty();
        assertThat(facts(AgencyTally.entries(
                        new AgencyRegistered(UUID.randomUUID(), "Landeskriminalamt", "DE", AgencyKind.POLICE, NOON))))
                .isEmpty();
    }

    @Test
    void whatIsNoCountryCodeIsAnUnknownRegion() {
        var skipped = new FileSkipped(UUID.randomUUID(), "=cmd()", FileSkipped.Reason.GONE, NOON);

        assertThat(facts(ScanTally.entries(skipped))).extracting(Fact::region).containsExactly("ZZ");
    }

    private static List<Fact> facts(List<Entry> entries) {
        return entries.stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
    }

    private static DisclosedAccount account(String reference, Map<DataCategory, Integer> records) {
        return new DisclosedAccount(reference, records);
    }

    private static DisclosureMade disclosure(List<DisclosedAccount> accounts) {
        return Histories.disclosure(UUID.randomUUID(), UUID.randomUUID(), "DE", accounts, NOON);
    }
}
