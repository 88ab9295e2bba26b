package dev.daylight.review.legalbasis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.legalbasis.LegalOpinion.CategoryOpinion;
import dev.daylight.rules.Binding;
import dev.daylight.rules.InstrumentType;
import dev.daylight.rules.Jurisdiction;
import dev.daylight.rules.LegalRules;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every instrument of the data in every country that can come with it: the instrument speaks, not the country.
class LegalBasisTest {

    private static final LegalRules RULES = LegalRules.load();
    private static final Set<DataCategory> EVERYTHING = EnumSet.allOf(DataCategory.class);
    private static final Instant FILED = Instant.parse("2026-11-20T10:00:00Z");

    private final LegalBasis legalBasis = new LegalBasis();

    private record Cell(String country, InstrumentType instrument) {
        @Override
        public String toString() {
            return instrument.code() + " from " + country;
        }
    }

    private static Stream<Cell> cells() {
        return RULES.jurisdictions().stream()
                .flatMap(jurisdiction -> jurisdiction.countries().stream())
                .map(country -> country.equals("*") ? "BR" : country)
                .distinct()
                .sorted()
                .flatMap(country ->
                        RULES.instruments(country).stream().map(instrument -> new Cell(country, instrument)));
    }

    @TestFactory
    Stream<DynamicTest> theInstrumentSaysWhetherThePersonIsTold() {
        return cells().map(cell -> DynamicTest.dynamicTest(cell.toString(), () -> {
            InstrumentType instrument = cell.instrument();

            assertThat(legalBasis.notice(cell.country(), instrument.instrumentClass(), instrument.code()))
                    .contains(instrument.notice());
            LegalOpinion opinion = opinion(cell);
            assertThat(opinion.noticeRule()).isEqualTo(instrument.notice().rule());
            assertThat(opinion.noticeProvision()).isEqualTo(instrument.notice().provision());
            assertThat(opinion.noticeSentence()).isEqualTo(instrument.notice().sentence());
        }));
    }

    @TestFactory
    Stream<DynamicTest> theInstrumentSaysWhatItReachesInBothLanguages() {
        return cells().map(cell -> DynamicTest.dynamicTest(cell.toString(), () -> {
            for (CategoryOpinion category : opinion(cell).categories()) {
                boolean orders = cell.instrument().orderable().contains(category.category());
                assertThat(category.suffices()).as("%s", category.category()).isEqualTo(orders);
                assertThat(category.source())
                        .isEqualTo(cell.instrument()
                                .rule(category.category())
                                .source()
                                .citation());
                if (orders) {
                    assertThat(category.objection()).isNull();
                } else {
                    assertThat(category.objection().en())
                            .contains(cell.instrument().name().en());
                    assertThat(category.objection().zh())
                            .contains(cell.instrument().name().zh());
                }
            }
            assertThat(legalBasis.objections(
                            cell.country(),
                            cell.instrument().instrumentClass(),
                            cell.instrument().code(),
                            EVERYTHING))
                    .hasSize(EVERYTHING.size() - cell.instrument().orderable().size());
        }));
    }

    @Test
    void thereAreInstrumentsThatDemandPermitAndForbidToTell() {
        assertThat(cells().filter(cell -> cell.instrument().kinds().contains(DataRequestKind.PRODUCTION))
                        .map(cell -> cell.instrument().notice().rule()))
                .contains(NoticeRule.values());
    }

    @Test
    void anInstrumentMayForbidWhatItsCountryDemands() {
        assertThat(RULES.jurisdictionOf("DE").notice().rule()).isEqualTo(NoticeRule.MUST);

        assertThat(legalBasis
                        .notice("DE", InstrumentClass.COURT_ORDER, "EU_EPOC")
                        .orElseThrow()
                        .rule())
                .isEqualTo(NoticeRule.MUST_NOT);
    }

    @Test
    void whatTheRulesDoNotKnowForTheCountryIsNoInstrument() {
        for (String code : List.of("NO_SUCH_PAPER", "US_SEARCH_WARRANT")) {
            assertThat(legalBasis.notice("FR", InstrumentClass.SEARCH_WARRANT, code))
                    .isEmpty();
            LegalOpinion opinion = legalBasis.opinion("FR", InstrumentClass.SEARCH_WARRANT, code, EVERYTHING);
            assertThat(opinion.noticeRule()).isNull();
            assertThat(opinion.categories()).hasSize(EVERYTHING.size()).noneMatch(CategoryOpinion::suffices);
            assertThat(legalBasis.objections("FR", InstrumentClass.SEARCH_WARRANT, code, EVERYTHING))
                    .singleElement()
                    .asString()
                    .contains("know no such instrument");
        }
    }

    @Test
    void whatNamesOnlyAClassIsMeasuredByItsCountry() {
        assertThat(legalBasis.notice("DE", InstrumentClass.SUMMONS, null))
                .contains(RULES.jurisdictionOf("DE").notice());
        assertThat(legalBasis.objections("DE", InstrumentClass.SUMMONS, null, Set.of(DataCategory.SUBSCRIBER)))
                .isEmpty();
        assertThat(legalBasis.objections("DE", InstrumentClass.SUMMONS, null, Set.of(DataCategory.CONTENT)))
                .hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> onlyWhereTheLawItselfBindsAnOrderIsTooLong() {
        return cells().map(cell -> DynamicTest.dynamicTest(cell.toString(), () -> {
            InstrumentType instrument = cell.instrument();
            var limit = instrument.longestOrder();
            boolean binds = limit != null && limit.binding() == Binding.BINDING;

            var found = legalBasis.tooLong(cell.country(), instrument.code(), null, FILED);

            assertThat(found.isPresent()).isEqualTo(binds);
            if (binds) {
                Instant longest = found.orElseThrow().longestEnd();
                Instant about =
                        FILED.atZone(ZoneOffset.UTC).plus(limit.longest()).toInstant();
                assertThat(longest).isBetween(about.minusSeconds(86_400), about.plusSeconds(2 * 86_400));
                assertThat(legalBasis.tooLong(cell.country(), instrument.code(), longest, FILED))
                        .isEmpty();
                assertThat(legalBasis.tooLong(cell.country(), instrument.code(), longest.plusSeconds(1), FILED))
                        .isPresent();
            }
        }));
    }

    @Test
    void thereIsAnOrderThatTheLawBinds() {
        assertThat(cells().map(cell -> cell.instrument().longestOrder()))
                .anyMatch(limit -> limit != null && limit.binding() == Binding.BINDING);
        assertThat(RULES.jurisdictions()).map(Jurisdiction::code).isNotEmpty();
    }

    private LegalOpinion opinion(Cell cell) {
        return legalBasis.opinion(
                cell.country(),
                cell.instrument().instrumentClass(),
                cell.instrument().code(),
                EVERYTHING);
    }
}
