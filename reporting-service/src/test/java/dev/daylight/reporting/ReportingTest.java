package dev.daylight.reporting;

import static dev.daylight.contracts.DataCategory.CONTENT;
import static dev.daylight.contracts.DataCategory.SUBSCRIBER;
import static dev.daylight.contracts.DataCategory.TRAFFIC;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.contracts.scan.ScanEvent;
import dev.daylight.local.KafkaAndPostgresResource;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.reporting.tally.Histories.Course;
import dev.daylight.reporting.tally.Histories.Fate;
import dev.daylight.reporting.tally.Histories.FileStory;
import dev.daylight.reporting.tally.Histories.Order;
import dev.daylight.reporting.tally.Histories.Story;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole service with a real Kafka and PostgreSQL: events in, figures out.
@QuarkusTest
@WithTestResource(
        value = KafkaAndPostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReportingTest {

    private static final List<Topic<?>> TOPICS =
            List.of(Topics.AGENCIES, Topics.DATA_REQUESTS, Topics.CASES, Topics.NOTICES, Topics.HASH_MATCHES);
    private static boolean told;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    DataSource dataSource;

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<Subscriber<?>> subscribers;

    /// Three requests in the third quarter, one of them gagged and told several times; made-up history in the second;
    /// two files.
    @BeforeEach
    void world() {
        if (told) {
            return;
        }
        told = true;
        when().get("/v1/live")
                .then()
                .statusCode(200)
                .body("disclosures", equalTo(0))
                .body("countedUpTo", nullValue());
        assertThat(page("/", "en")).contains("each total is zero", "There is no report yet");

        List<Story> stories = List.of(
                story("DE", "2026-07-03T08:00:00Z", Course.DISCLOSED_IN_PART, Order.WITH_THE_REQUEST, false),
                story("DE", "2026-08-20T08:00:00Z", Course.DENIED, Order.NONE, false),
                story("FR", "2026-08-21T08:00:00Z", Course.REFUSED, Order.NONE, false),
                story("US", "2026-04-02T08:00:00Z", Course.DISCLOSED, Order.NONE, true));
        List<FileStory> files = List.of(
                new FileStory(UUID.randomUUID(), false, "DE", at("2026-07-01T00:00:00Z"), Optional.empty(), true, 1),
                new FileStory(
                        UUID.randomUUID(),
                        false,
                        "FR",
                        at("2026-07-01T00:00:00Z"),
                        Optional.of(ScanEvent.FileSkipped.Reason.NO_LEGAL_BASIS),
                        false,
                        0));
        try (TopicWriter topics = new TopicWriter(kafka)) {
            UUID agency = UUID.randomUUID();
            topics.write(
                    Topics.AGENCIES,
                    agency,
                    new AgencyEvent.AgencyCertified(
                            agency,
                            "Landeskriminalamt Musterland",
                            "DE",
                            AgencyKind.POLICE,
                            "PEM",
                            at("2026-07-01T00:00:00Z"),
                            LocalDate.of(2027, 12, 31),
                            null),
                    false);
            stories.forEach(
                    story -> story.events().forEach(event -> tell(topics, story.request(), event, story.synthetic())));
            // Repeats: the same event delivered again, and the same fact told by another event.
            UUID eventId = UUID.randomUUID();
            Story repeated = stories.getFirst();
            for (int times = 0; times < 3; times++) {
                topics.write(
                        Topics.DATA_REQUESTS,
                        repeated.request(),
                        repeated.events().getFirst(),
                        false,
                        eventId);
            }
            files.forEach(file -> file.events().forEach(event -> tell(topics, file.file(), event, false)));
            TOPICS.forEach(topic -> topics.watermark(topic, at("2026-11-23T10:00:00Z")));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> when().get("/v1/live").then().body("countedUpTo", equalTo("2026-11-23T10:00:00Z")));
    }

    @Test
    void reportTellsRegionsTotalsAndDefinitions() {
        when().get("/v1/quarters/2026-Q3")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("quarter", equalTo("2026-Q3"))
                .body("from", equalTo("2026-07-01"))
                .body("to", equalTo("2026-09-30"))
                .body("running", equalTo(false))
                .body("complete", equalTo(true))
                .body("countedUpTo", equalTo("2026-10-01T00:00:00Z"))
                .body("eventsSetAside", equalTo(0))
                .body("totals.requests", equalTo(3))
                .body("totals.requestsWithConfidentialityOrder", equalTo(1))
                .body("totals.refusedAtAdmission", equalTo(1))
                .body("totals.denied", equalTo(1))
                .body("totals.denials", equalTo(2))
                .body("totals.reasonsForDenial.AGENCY_NOT_CERTIFIED", equalTo(2))
                .body("totals.grantedInPart", equalTo(1))
                .body("totals.granted", equalTo(0))
                .body("totals.requestsOpen", equalTo(0))
                .body("totals.disclosures", equalTo(1))
                .body("totals.disclosuresByCategory.SUBSCRIBER", equalTo(1))
                .body("totals.accountsByCategory.SUBSCRIBER", equalTo(2))
                .body("totals.recordsByCategory.SUBSCRIBER", equalTo(3))
                .body("totals.recordsByCategory.TRAFFIC", equalTo(1200))
                .body("totals.recordsByCategory.CONTENT", equalTo(0))
                .body("totals.noticesOwed", equalTo(2))
                .body("totals.noticesSent", equalTo(1))
                .body("totals.noticesWaiting", equalTo(1))
                .body("totals.agenciesCertified", equalTo(1))
                .body("totals.filesScanned", equalTo(1))
                .body("totals.filesSkipped.NO_LEGAL_BASIS", equalTo(1))
                .body("totals.matches", equalTo(1))
                .body("regions.region", contains("DE", "FR"))
                .body("regions.find { it.region == 'FR' }.figures.requests", equalTo(1))
                .body("regions.find { it.region == 'FR' }.figures.disclosures", equalTo(0))
                .body("sampleHistory", nullValue())
                .body("definitions.figure", hasItems("requests", "noticesWaiting"))
                .body("definitions.find { it.figure == 'denials' }.meaning", containsString("refused at admission"));
    }

    @Test
    void madeUpHistoryStandsApart() {
        when().get("/v1/quarters/2026-Q2")
                .then()
                .statusCode(200)
                .body("totals.requests", equalTo(0))
                .body("regions", hasSize(0))
                .body("sampleHistory.totals.requests", equalTo(1))
                .body("sampleHistory.regions.region", contains("US"));
        when().get("/v1/live")
                .then()
                .body("disclosures", equalTo(1))
                .body("categories.find { it.category == 'TRAFFIC' }.records", equalTo(1200))
                .body("categories.find { it.category == 'CONTENT' }.records", equalTo(0))
                .body("sampleHistory.disclosures", equalTo(1));
        assertThat(when().get("/v1/quarters/2026-Q2.csv").asString())
                .contains("2026-Q2,US,requests,,1,true")
                .doesNotContain(",false\r\n");
    }

    @Test
    void listNamesQuartersWithRequestsNewestFirst() {
        when().get("/v1/quarters")
                .then()
                .statusCode(200)
                .body("quarters.quarter", contains("2026-Q3", "2026-Q2"))
                .body("quarters.requests", contains(3, 0))
                .body("quarters.sampleRequests", contains(0, 1))
                .body("quarters.csv", contains("/v1/quarters/2026-Q3.csv", "/v1/quarters/2026-Q2.csv"));
    }

    @Test
    void csvAndJsonSayTheSame() {
        var answer =
                when().get("/v1/quarters/2026-Q3.csv").then().statusCode(200).extract();
        JsonPath json = when().get("/v1/quarters/2026-Q3").jsonPath();

        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("attachment");
        List<String> rows = List.of(answer.asString().split("\r\n"));
        assertThat(rows.getFirst()).isEqualTo("quarter,region,figure,dimension,value,synthetic");
        Map<String, Long> sums = new HashMap<>();
        rows.stream().skip(1).map(row -> row.split(",", -1)).forEach(row -> {
            assertThat(row).hasSize(6);
            sums.merge(row[2] + (row[3].isEmpty() ? "" : "." + row[3]), Long.valueOf(row[4]), Long::sum);
        });
        assertThat(sums).hasSizeGreaterThan(40);
        sums.forEach((figure, sum) ->
                assertThat(json.getLong("totals." + figure)).as(figure).isEqualTo(sum));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q1", "2026-Q4", "1999-Q1", "2026-Q1.csv"})
    void quarterWithoutRequestsHasNoReport(String quarter) {
        when().get("/v1/quarters/" + quarter)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:no-report"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q5", "2026", "26-q3", "2026-Q5.csv", "=1+1.csv", "%20", "2026-Q3.xml"})
    void malformedQuarterIsToldSo(String quarter) {
        given().urlEncodingEnabled(false)
                .get("/v1/quarters/" + quarter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:malformed-quarter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/2026-Q3", "/v1/quarters", "/v1/quarters/2026-Q3", "/v1/quarters/2026-Q3.csv", "/v1/live"})
    void whoeverHasTheContentIsNotSentItAgain(String path) {
        var first = when().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age="))
                .extract();

        given().header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"));
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void readingEverythingAgainIntoAnEmptyDatabaseGivesTheSameFigures() throws SQLException {
        // Given
        Map<String, Object> quarter = figures("2026-Q3");
        Map<String, Object> sample = figures("2026-Q2");
        List<ConsumerRecord<String, byte[]>> history = history();
        execute("TRUNCATE fact, request_region, inbox, parked_event, watermark");
        when().get("/v1/quarters/2026-Q3").then().statusCode(404);

        // When
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> partitions = new HashMap<>();
        history.forEach(record -> partitions
                .computeIfAbsent(new TopicPartition(record.topic(), record.partition()), _ -> new ArrayList<>())
                .add(record));
        List<TopicPartition> order = new ArrayList<>(partitions.keySet());
        Collections.shuffle(order, new Random(7));
        order.forEach(partition -> partitions.get(partition).forEach(this::receive));

        // Then
        assertThat(figures("2026-Q3")).isEqualTo(quarter).containsKeys("totals", "regions");
        assertThat(figures("2026-Q2")).isEqualTo(sample).containsKey("sampleHistory");
        execute("TRUNCATE parked_event");
    }

    @Test
    void eventThatCannotBeCountedIsNamedAndMakesTheReportIncomplete() throws SQLException {
        UUID request = UUID.randomUUID();

        try (TopicWriter topics = new TopicWriter(kafka)) {
            topics.writeUnreadable(Topics.CASES, request, "CaseDenied.v1");
        }

        await().untilAsserted(() -> when().get("/v1/quarters/2026-Q3")
                .then()
                .body("eventsSetAside", equalTo(1))
                .body("complete", equalTo(false)));
        assertThat(page("/", "en")).contains("could not be counted");
        execute("TRUNCATE parked_event");
    }

    @Test
    void pageTellsFiguresInEnglish() {
        assertThat(page("/2026-Q3", "en"))
                .contains("lang=\"en\"", "Q3 2026", "1 July 2026 to 30 September 2026")
                .contains("data has been disclosed once")
                .contains("1,200")
                .contains("Germany", "France", "Traffic data")
                .contains("made-up history", "Sample history")
                .contains("/v1/quarters/2026-Q3.csv")
                .contains("Everything that happened before 23 November 2026 10:00 UTC is counted.");
    }

    @Test
    void pageTellsFiguresInChinese() {
        assertThat(page("/2026-Q3", "zh"))
                .contains("lang=\"zh-Hans\"", "2026 年第 3 季度", "2026年7月1日至2026年9月30日")
                .contains("德国", "法国", "流量数据", "1,200", "示例历史");
        assertThat(given().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                        .get("/")
                        .asString())
                .contains("向执法机构披露的数据");
    }

    @Test
    void pageNeedsNoScriptAndNoOtherHost() {
        for (String path : List.of("/", "/2026-Q2", "/2025-Q1")) {
            var answer =
                    given().header("Accept-Language", "en").get(path).then().extract();

            assertThat(answer.asString())
                    .doesNotContain("<script", "javascript:", " style=", "http://", "https://", " onclick")
                    .doesNotContain("NOT_FOUND", "{page:", "{view.");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        Stream.of("/assets/daylight.css", "/assets/reporting.css")
                .forEach(path -> when().get(path).then().statusCode(200).body(not(containsString("url(http"))));
    }

    @Test
    void everyChartHasItsTable() {
        String page = page("/", "en");

        assertThat(page.split("role=\"img\"", -1)).hasSize(3);
        assertThat(page).contains("Q3 2026, Requests: 3</title>", "Q2 2026, Requests: 1 (Sample history)</title>");
        assertThat(page.split("<table", -1).length).isGreaterThan(5);
    }

    @Test
    void pageOfAQuarterWithoutReportSaysSo() {
        var answer = given().get("/2025-Q1?lang=en").then().statusCode(404).extract();

        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains("No report for Q1 2025", "Nobody filed a data request");
    }

    @Test
    void parkedEventsAreNoOnesBusinessWithoutAToken() {
        String type =
                when().get("/v1/parked-events").then().statusCode(401).extract().path("type");

        assertThat(type).isEqualTo("urn:daylight:problem:unauthenticated");
    }

    @Test
    void edgeAnswersWithProblemsToo() {
        when().get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:not-found"));
        given().body(new byte[70_000])
                .post("/v1/quarters")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:body-too-large"));
        given().auth()
                .oauth2("abc")
                .get("/v1/parked-events")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:daylight:problem:unauthenticated"));
    }

    @Test
    void nobodyIsToldThatTheirTokenIsBadWhileTheIdentityProviderIsAway() {
        // Given: no identity provider in these tests, and a token that only it could vouch for
        String token = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.eyJzdWIiOiJ4In0.YQ";

        given().auth()
                .oauth2(token)
                .get("/v1/parked-events")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "10")
                .body("type", equalTo("urn:daylight:problem:identity-provider-unavailable"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "auditor")
    void parkedEventsAreNotForAuditors() {
        String type =
                when().get("/v1/parked-events").then().statusCode(403).extract().path("type");

        assertThat(type).isEqualTo("urn:daylight:problem:role-missing");
    }

    @Test
    @TestSecurity(user = "clara", roles = "compliance-lead")
    void complianceLeadSeesParkedEvents() {
        when().get("/v1/parked-events").then().statusCode(200);
    }

    @Test
    void operatorsSeeLagAndMachinesSeeTheInterface() {
        assertThat(when().get("/q/metrics").asString()).contains("kafka_consumer_fetch_manager_records_lag");
        when().get("/q/health/ready").then().statusCode(200);
        given().accept(ContentType.JSON)
                .get("/v1/openapi")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItems("/v1/quarters", "/v1/quarters/{quarter}", "/v1/live"));
    }

    @Test
    void nothingPublicCanBeWritten() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/quarters")
                .then()
                .statusCode(405);
        given().delete("/v1/quarters/2026-Q3").then().statusCode(405);
    }

    /// A report without what it says of the progress of counting.
    private static Map<String, Object> figures(String quarter) {
        Map<String, Object> report =
                when().get("/v1/quarters/" + quarter).jsonPath().getMap("");
        report.keySet().removeAll(Set.of("complete", "countedUpTo", "eventsSetAside"));
        return report;
    }

    private static String page(String path, String language) {
        return given().queryParam("lang", language)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void tell(TopicWriter topics, UUID key, Object event, boolean synthetic) {
        Topic<?> topic = switch (event) {
            case DataRequestEvent _ -> Topics.DATA_REQUESTS;
            case CaseEvent _ -> Topics.CASES;
            case NoticeEvent _ -> Topics.NOTICES;
            case ScanEvent _ -> Topics.HASH_MATCHES;
            default -> throw new IllegalArgumentException(event.toString());
        };
        topics.write(topic, key, event, synthetic);
    }

    private List<ConsumerRecord<String, byte[]>> history() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private void receive(ConsumerRecord<String, byte[]> record) {
        subscribers.stream()
                .filter(subscriber -> subscriber.topic().name().equals(record.topic()))
                .forEach(subscriber -> inbox.receive(record, subscriber));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Story story(String country, String filedAt, Course course, Order order, boolean synthetic) {
        return new Story(
                UUID.randomUUID(),
                synthetic,
                country,
                at(filedAt),
                Duration.ofDays(6),
                course,
                order,
                1,
                List.of(Map.of(SUBSCRIBER, 2, TRAFFIC, 1200, CONTENT, 0), Map.of(SUBSCRIBER, 1)),
                List.of(Fate.SENT, Fate.WAITS));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
