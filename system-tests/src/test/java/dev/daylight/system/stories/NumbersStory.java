package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.contracts.DataCategory;
import dev.daylight.system.people.Answer;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.Figures;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.PublicReader;
import dev.daylight.system.people.RequestDraft;
import dev.daylight.system.people.World.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumbersStory {

    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(60);

    private final Cast cast = SharedStack.get().cast();
    private final Cases cases = new Cases(cast);
    private final PublicReader reader = cast.publicReader();

    @Test
    void theReportGainsExactlyWhatWasDoneInTheRegionOfTheAgency() {
        cast.awaitQuiet();
        Figures germany = reader.region("DE");
        Figures france = reader.region("FR");
        Figures live = reader.live();
        Person person = cast.world().speaking("en", 50);

        FiledRequest disclosed = cases.disclosed(cases.plain(person).silentUntil(null));
        cast.officer("moreau")
                .file(RequestDraft.production(
                        cases.papers().caseNumber(),
                        person.byEmail(),
                        Set.of(DataCategory.CONTENT),
                        cases.papers().lastDays(10),
                        RequestDraft.PaperKind.FR_REQUISITION_60_1,
                        cases.papers().issuedOn()));

        Map<DataCategory, Integer> records = cast.keyring()
                .agencyKey("a")
                .open(cast.officer("weber").download(disclosed))
                .recordsByCategory();
        awaitGain("DE", germany, granted(records));
        awaitGain(
                "FR",
                france,
                Map.of(
                        "requests", 1L,
                        "refusedAtAdmission", 1L,
                        "denials", 1L,
                        "reasonsForDenial.INSTRUMENT_INSUFFICIENT", 1L));
        assertThat(reader.regionInCsv("DE")).isEqualTo(reader.region("DE"));
        assertThat(reader.live().minus(live).get("disclosures")).isEqualTo(1);
        assertThat(reader.live().minus(live).get("SUBSCRIBER.records"))
                .isEqualTo((long) records.get(DataCategory.SUBSCRIBER));
    }

    @Test
    void madeUpHistoryIsShownAsWhatItIsAndCountsNowhere() {
        JsonNode quarters = reader.get("/v1/quarters")
                .expect(200, "the list of quarters")
                .json()
                .path("quarters");

        assertThat(quarters.valueStream()
                        .filter(each -> each.path("sampleRequests").asLong() > 0))
                .hasSizeGreaterThanOrEqualTo(4)
                .filteredOn(each -> !each.path("quarter").asText().equals(reader.thisQuarter()))
                .allSatisfy(each -> assertThat(each.path("requests").asLong()).isZero());
    }

    @Test
    void theDashboardSpeaksEnglishAndChineseAndAsksNoOtherHost() {
        cases.file(cases.plain(cast.world().speaking("en", 51)));

        String english = reader.dashboard("en");
        String chinese = reader.dashboard("zh");

        assertThat(english).contains("lang=\"en\"").doesNotContain("<script src=\"http");
        assertThat(chinese).contains("lang=\"zh-Hans\"").containsPattern("\\p{IsHan}{4}");
    }

    @Test
    void aQuarterWithoutRequestsHasNoReport() {
        Answer none = reader.get("/v1/quarters/1999-Q1");
        Answer noneAsTable = reader.get("/v1/quarters/1999-Q1.csv");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.problemType()).isEqualTo("urn:daylight:problem:no-report");
        assertThat(noneAsTable.problemType()).isEqualTo(none.problemType());
    }

    private void awaitGain(String region, Figures before, Map<String, Long> truth) {
        Patience.until(
                COUNTED_WITHIN,
                "the report of " + region + " to gain " + truth,
                () -> reader.region(region).minus(before),
                Figures.of(truth)::equals);
    }

    private static Map<String, Long> granted(Map<DataCategory, Integer> records) {
        Map<String, Long> truth = new HashMap<>(Map.of(
                "requests", 1L,
                "requestsWithConfidentialityOrder", 1L,
                "granted", 1L,
                "disclosures", 1L,
                "noticesOwed", 1L,
                "noticesWaiting", 1L));
        records.forEach((category, count) -> {
            truth.put("disclosuresByCategory." + category, 1L);
            truth.put("accountsByCategory." + category, 1L);
            truth.put("recordsByCategory." + category, (long) count);
        });
        return truth;
    }
}
