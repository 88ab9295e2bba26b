package dev.daylight.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.agency.AgencyEvent;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.contracts.scan.ScanEvent;
import dev.daylight.local.Databases.Database;
import dev.daylight.local.KafkaAndPostgres;
import dev.daylight.local.PartName;
import dev.daylight.reporting.tally.Histories.Course;
import dev.daylight.reporting.tally.Histories.Fate;
import dev.daylight.reporting.tally.Histories.FileStory;
import dev.daylight.reporting.tally.Histories.Order;
import dev.daylight.reporting.tally.Histories.Story;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.flywaydb.core.Flyway;

/// The ledger in a real PostgreSQL against a plain count of the same stories.
class LedgerTest {

    private static final Instant START = Instant.parse("2024-11-15T00:00:00Z");
    private static final Quarter NOW = new Quarter(2026, 4);
    private static final DocumentReference PAPER = new DocumentReference("b", "k", "00", 1);

    private static AgroalDataSource dataSource;

    @BeforeContainer
    static void createTables() throws SQLException {
        Database database = KafkaAndPostgres.shared().database(PartName.REPORTING);
        // Beside the tables of the service, which other tests use.
        dataSource = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(database.url() + "?currentSchema=plain_count")
                                        .principal(new NamePrincipal(database.user()))
                                        .credential(new SimplePassword(database.password())))));
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("plain_count")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @BeforeTry
    void empty() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE fact, request_region");
        }
    }

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void figuresAreThePlainCountInWhateverOrderEventsAreReadAndHoweverOften(
            @ForAll("stories") List<Story> stories, @ForAll("files") List<FileStory> files, @ForAll Random random) {
        // Given
        List<Runnable> deliveries = new ArrayList<>();
        stories.forEach(story ->
                story.events().forEach(event -> deliveries.add(() -> enter(event, story.synthetic()))));
        files.forEach(file -> file.events().forEach(event -> deliveries.add(() -> enter(event, file.synthetic()))));
        for (int repeats = deliveries.size() / 3; repeats > 0; repeats--) {
            deliveries.add(deliveries.get(random.nextInt(deliveries.size())));
        }
        Collections.shuffle(deliveries, random);

        // When
        deliveries.forEach(Runnable::run);

        // Then
        assertThat(read()).isEqualTo(new PlainCount(stories, files, NOW).counted());
    }

    @Example
    void factOfARequestWhoseRegionIsNotKnownYetCountsInAnUnknownOne() {
        UUID request = UUID.randomUUID();

        enter(new CaseEvent.CaseDenied(request, List.of(), "1", START), false);
        assertThat(sheet().regions(Quarter.of(START), Provenance.REAL)).containsOnlyKeys("ZZ");

        enter(new CaseEvent.CaseOpened(request, request, "FR", START), false);
        assertThat(sheet().regions(Quarter.of(START), Provenance.REAL)).containsOnlyKeys("FR");
    }

    @Example
    void lastNanosecondOfAQuarterStaysInIt() {
        Instant last = Quarter.of(START).end().minusNanos(1);

        enter(new CaseEvent.CaseDenied(UUID.randomUUID(), List.of(), "1", last), false);

        assertThat(sheet().totals(Quarter.of(START), Provenance.REAL).of(Figure.DENIED))
                .isEqualTo(1);
    }

    @Example
    void quarterWithoutARequestHasNoReport() {
        enter(new CaseEvent.CaseDenied(UUID.randomUUID(), List.of(), "1", START), false);

        assertThat(sheet().quarters()).isEmpty();
    }

    @Example
    void samplesAreNeverAddedToFacts() {
        UUID request = UUID.randomUUID();

        enter(new CaseEvent.CaseDenied(request, List.of(), "1", START), true);

        assertThat(sheet().totals(Quarter.of(START), Provenance.REAL).of(Figure.DENIED))
                .isZero();
        assertThat(sheet().totals(Quarter.of(START), Provenance.SAMPLE).of(Figure.DENIED))
                .isEqualTo(1);
    }

    @Example
    void preservationsAreCountedApartAlsoWhenTheyAreRefusedOrFindNothing() {
        UUID refused = UUID.randomUUID();
        UUID empty = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        for (UUID each : List.of(refused, empty, kept)) {
            // The refusal may be read before the filing that says what was refused.
            if (each.equals(refused)) {
                enter(
                        new DataRequestEvent.DataRequestRefused(
                                refused, List.of(RefusalReason.NO_LEGAL_BASIS), "1", START),
                        false);
            }
            enter(preservation(each), false);
        }
        enter(new CaseEvent.NoDataFound(empty, START), false);
        enter(new CaseEvent.PreservationPlaced(kept, START, 1, START), false);
        for (int extension = 0; extension < 2; extension++) {
            var extended = new DataRequestEvent.PreservationExtended(kept, START, START.plusSeconds(extension));
            enter(extended, false);
            enter(extended, false);
        }
        enter(new DataRequestEvent.PreservationSuperseded(kept, UUID.randomUUID(), START), false);
        enter(new DataRequestEvent.DataRequestWithdrawn(kept, START), false);
        enter(new CaseEvent.PreservationEnded(kept, PreservationEnd.EXPIRED, "00", START), false);

        Figures figures = sheet().totals(Quarter.of(START), Provenance.REAL);
        assertThat(figures.of(Figure.PRESERVATION_REQUESTS)).isEqualTo(3);
        assertThat(figures.of(Figure.PRESERVATIONS_REFUSED)).isEqualTo(1);
        assertThat(figures.of(Figure.PRESERVATIONS_PLACED)).isEqualTo(1);
        assertThat(figures.of(Figure.PRESERVATIONS_EXTENDED)).isEqualTo(2);
        assertThat(figures.of(Figure.PRESERVATIONS_SUPERSEDED)).isEqualTo(1);
        assertThat(figures.of(Figure.PRESERVATIONS_ENDED, PreservationEnd.EXPIRED))
                .isEqualTo(1);
        for (Figure ofRequests : List.of(
                Figure.REQUESTS,
                Figure.REFUSED_AT_ADMISSION,
                Figure.REASONS_FOR_DENIAL,
                Figure.NO_DATA,
                Figure.WITHDRAWN,
                Figure.REQUESTS_OPEN,
                Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER)) {
            assertThat(figures.of(ofRequests)).as(ofRequests.id()).isZero();
        }
    }

    @Example
    void anEmergencyIsARequestAndOpenUntilItIsAnsweredOrGivenUp() {
        UUID founded = UUID.randomUUID();
        UUID unfounded = UUID.randomUUID();
        UUID withdrawn = UUID.randomUUID();
        List.of(founded, unfounded, withdrawn).forEach(each -> enter(emergency(each), false));
        enter(
                new DataRequestEvent.EmergencyPaperFiled(
                        founded, InstrumentClass.COURT_ORDER, "DE", null, PAPER, PAPER, START),
                false);
        enter(new DataRequestEvent.EmergencyUnfounded(unfounded, START), false);
        enter(new DataRequestEvent.DataRequestWithdrawn(withdrawn, START), false);
        enter(new CaseEvent.ClarificationAsked(founded, UUID.randomUUID(), PAPER, START), false);
        enter(new CaseEvent.ClarificationAsked(founded, UUID.randomUUID(), PAPER, START), false);

        Figures figures = sheet().totals(Quarter.of(START), Provenance.REAL);
        assertThat(figures.of(Figure.REQUESTS)).isEqualTo(3);
        assertThat(figures.of(Figure.EMERGENCIES)).isEqualTo(3);
        assertThat(figures.of(Figure.EMERGENCIES_FOUNDED)).isEqualTo(1);
        assertThat(figures.of(Figure.EMERGENCIES_UNFOUNDED)).isEqualTo(1);
        assertThat(figures.of(Figure.WITHDRAWN)).isEqualTo(1);
        assertThat(figures.of(Figure.REQUESTS_OPEN)).isEqualTo(1);
        assertThat(figures.of(Figure.CLARIFICATIONS_ASKED)).isEqualTo(2);
    }

    @Example
    void aRefusedPaperNeitherFoundsAnEmergencyNorRefusesIt() {
        UUID emergency = UUID.randomUUID();
        enter(emergency(emergency), false);
        enter(
                new DataRequestEvent.EmergencyPaperRefused(
                        emergency,
                        InstrumentClass.SUMMONS,
                        "DE",
                        List.of(RefusalReason.INSTRUMENT_INSUFFICIENT),
                        "1",
                        START),
                false);

        Figures open = sheet().totals(Quarter.of(START), Provenance.REAL);
        assertThat(open.of(Figure.EMERGENCIES_FOUNDED)).isZero();
        assertThat(open.of(Figure.REFUSED_AT_ADMISSION)).isZero();
        assertThat(open.of(Figure.REQUESTS_OPEN)).isEqualTo(1);

        enter(new DataRequestEvent.EmergencyUnfounded(emergency, START), false);

        Figures over = sheet().totals(Quarter.of(START), Provenance.REAL);
        assertThat(over.of(Figure.EMERGENCIES_UNFOUNDED)).isEqualTo(1);
        assertThat(over.of(Figure.REQUESTS_OPEN)).isZero();
    }

    @Example
    void whatIsDisclosedBeforeThePaperIsADisclosureAndCountedByItselfBesides() {
        UUID emergency = UUID.randomUUID();
        enter(emergency(emergency), false);
        var disclosed = Histories.emergencyDisclosure(
                emergency,
                UUID.randomUUID(),
                List.of(new CaseEvent.DisclosedAccount("acc_1", Map.of(DataCategory.SUBSCRIBER, 2))),
                START);
        enter(disclosed, false);
        enter(disclosed, false);
        enter(new DataRequestEvent.EmergencyUnfounded(emergency, START), false);

        Figures figures = sheet().regions(Quarter.of(START), Provenance.REAL).get("DE");
        assertThat(figures.of(Figure.DISCLOSURES)).isEqualTo(1);
        assertThat(figures.of(Figure.EMERGENCIES_DISCLOSED_BEFORE_PAPER)).isEqualTo(1);
        assertThat(figures.of(Figure.EMERGENCIES_UNFOUNDED)).isEqualTo(1);
        assertThat(figures.of(Figure.RECORDS_BY_CATEGORY, DataCategory.SUBSCRIBER.name()))
                .isEqualTo(2);
    }

    @Example
    void suspensionsCountInTheAgencysCountryEachTimeAndStrikingOffOnce() {
        UUID agency = UUID.randomUUID();
        enter(new AgencyEvent.AgencySuspended(agency, START), false);
        enter(new AgencyEvent.AgencySuspended(agency, START.plusSeconds(1)), false);
        enter(new AgencyEvent.AgencyRevoked(agency, START), false);
        enter(new AgencyEvent.AgencyRegistered(agency, "Landeskriminalamt", "DE", AgencyKind.POLICE, START), false);

        Figures figures = sheet().regions(Quarter.of(START), Provenance.REAL).get("DE");
        assertThat(figures.of(Figure.AGENCIES_SUSPENDED)).isEqualTo(2);
        assertThat(figures.of(Figure.AGENCIES_REVOKED)).isEqualTo(1);
    }

    private static DataRequestEvent preservation(UUID id) {
        return new DataRequestEvent.PreservationFiled(
                id,
                id,
                "DE",
                "DE_PAPER",
                Set.of(DataCategory.SUBSCRIBER),
                1,
                new ConfidentialityClaim(id, null),
                START,
                PAPER,
                PAPER,
                START);
    }

    private static DataRequestEvent emergency(UUID id) {
        return new DataRequestEvent.EmergencyFiled(
                id, id, "DE", Set.of(DataCategory.SUBSCRIBER), 1, false, START, PAPER, PAPER, START, null);
    }

    private static void enter(Object event, boolean synthetic) {
        List<Entry> entries = switch (event) {
            case AgencyEvent agency -> AgencyTally.entries(agency);
            case DataRequestEvent request -> DataRequestTally.entries(request);
            case CaseEvent casefile -> CaseTally.entries(casefile);
            case NoticeEvent notice -> NoticeTally.entries(notice);
            case ScanEvent scan -> ScanTally.entries(scan);
            default -> throw new IllegalArgumentException(event.toString());
        };
        new Ledger(dataSource).enter(entries, Provenance.of(synthetic));
    }

    private static Sheet sheet() {
        return Sheet.of(new LedgerReading(dataSource).lines(), NOW);
    }

    private static Map<PlainCount.Place, Long> read() {
        Sheet sheet = sheet();
        Map<PlainCount.Place, Long> places = new HashMap<>();
        for (Provenance provenance : Provenance.values()) {
            for (Quarter quarter = Quarter.of(START); quarter.year() < 2028; quarter = quarter.next()) {
                Quarter here = quarter;
                sheet.regions(here, provenance)
                        .forEach((region, figures) -> Arrays.stream(Figure.values())
                                .forEach(figure -> figure.dimension().keys().forEach(key -> {
                                    if (figures.of(figure, key) != 0) {
                                        places.put(
                                                new PlainCount.Place(provenance, here, region, figure, key),
                                                figures.of(figure, key));
                                    }
                                })));
            }
        }
        return places;
    }

    @Provide
    Arbitrary<List<Story>> stories() {
        Arbitrary<List<Map<DataCategory, Integer>>> accounts = Arbitraries.maps(
                        Arbitraries.of(DataCategory.class),
                        Arbitraries.integers().between(0, 50))
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<Duration> step = Arbitraries.longs().between(0, 80 * 24).map(Duration::ofHours);
        return Combinators.combine(
                        synthetic(),
                        country(),
                        moment(),
                        step,
                        Arbitraries.of(Course.class),
                        Arbitraries.of(Order.class))
                .flatAs((synthetic, country, filedAt, apart, course, order) -> Combinators.combine(
                                Arbitraries.create(UUID::randomUUID),
                                Arbitraries.integers().between(1, 3),
                                accounts,
                                Arbitraries.of(Fate.class).list().ofMaxSize(3))
                        .as((id, reasons, disclosed, notices) -> new Story(
                                id, synthetic, country, filedAt, apart, course, order, reasons, disclosed, notices)))
                .list()
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<List<FileStory>> files() {
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        synthetic(),
                        country(),
                        moment(),
                        Arbitraries.of(ScanEvent.FileSkipped.Reason.class).optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2))
                .as(FileStory::new)
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<Boolean> synthetic() {
        return Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true));
    }

    private static Arbitrary<String> country() {
        return Arbitraries.of("DE", "FR", "US", "BR");
    }

    /// Ends of quarters more often than chance would have it.
    private static Arbitrary<Instant> moment() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 500L * 86_400_000).map(START::plusMillis),
                Arbitraries.integers()
                        .between(0, 5)
                        .flatMap(quarters -> Arbitraries.of(-1L, 0L, 1L)
                                .map(nanos -> Quarter.ofIndex(Quarter.of(START).index() + quarters)
                                        .end()
                                        .plusNanos(nanos))));
    }
}
