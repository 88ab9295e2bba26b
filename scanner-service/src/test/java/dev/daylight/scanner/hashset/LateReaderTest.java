package dev.daylight.scanner.hashset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.local.KafkaAndPostgresResource;
import dev.daylight.scanner.Surroundings;
import dev.daylight.scanner.replica.OneReplica;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two replicas that both believe the reading is theirs: one has asked for a page, the other goes on meanwhile.
@QuarkusTest
@WithTestResource(
        value = KafkaAndPostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "scanner"))
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.GLOBAL)
class LateReaderTest {

    private static final Window HOUR =
            Window.unopened(Instant.parse("2011-01-01T00:00:00Z"), Instant.parse("2011-01-01T01:00:00Z"), true);

    @Inject
    HashSetReading reading;

    @Inject
    FetchState state;

    @Inject
    OneReplica oneReplica;

    @Inject
    DataSource dataSource;

    static Stream<EntriesPage> pages() {
        return Stream.of(
                new EntriesPage(changes("late"), 1, "start=4", false),
                new EntriesPage(changes("late"), 1, null, false),
                new EntriesPage(changes("late"), 1, null, true));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void latePageOfAnEarlierOpeningChangesNothing(EntriesPage page) {
        whileNobodyElseReads(() -> {
            Window late = opened();
            Window inHand = opened();
            assertThat(reading.take(inHand, new EntriesPage(changes("in hand"), 0, "start=4", false)))
                    .isTrue();

            changesNothing(late, page);
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageThatAnotherReaderHasTurnedAlreadyChangesNothing(EntriesPage page) {
        whileNobodyElseReads(() -> {
            Window both = opened();
            assertThat(reading.take(both, new EntriesPage(changes("in hand"), 0, "start=4", false)))
                    .isTrue();

            changesNothing(both, page);
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void latePageOfAWindowThatIsClosedChangesNothing(EntriesPage page) {
        whileNobodyElseReads(() -> {
            Window both = opened();
            assertThat(reading.take(both, new EntriesPage(List.of(), 0, null, false)))
                    .isTrue();

            changesNothing(both, page);
        });
    }

    @Test
    void windowThatIsLeftOutDoesNotMakeTheSetLookRead() {
        whileNobodyElseReads(() -> {
            List<String> before = rows("SELECT completed_at FROM hash_set_fetch");

            assertThat(reading.take(opened(), new EntriesPage(List.of(), 0, null, true)))
                    .isTrue();

            assertThat(rows("SELECT completed_at FROM hash_set_fetch")).isEqualTo(before);
            QuarkusTransaction.requiringNew().run(() -> state.recovered(HOUR));
        });
    }

    private void changesNothing(Window window, EntriesPage page) {
        List<String> before = picture();

        assertThat(reading.take(window, page)).as("still in hand").isFalse();

        assertThat(picture()).isEqualTo(before);
    }

    private Window opened() {
        return QuarkusTransaction.requiringNew().call(() -> state.open(HOUR));
    }

    /// The service's own rounds stand still meanwhile, and find nothing of this when they go on.
    private void whileNobodyElseReads(Runnable story) {
        await().atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> oneReplica.run(OneReplica.Duty.READ_HASH_SET, () -> {
                    try {
                        story.run();
                    } finally {
                        QuarkusTransaction.requiringNew().run(() -> state.close(HOUR, 0, false));
                    }
                }));
    }

    private List<String> picture() {
        List<String> picture = new ArrayList<>();
        for (String table : List.of("hash_set_fetch", "hash_set_staged", "hash_set_skipped", "hash_set_current")) {
            picture.addAll(rows("SELECT picture FROM " + table + " AS picture ORDER BY 1"));
        }
        picture.addAll(rows("SELECT count(*) FROM hash_set_entry"));
        picture.addAll(rows("SELECT count(*) FROM audit_trail WHERE what LIKE 'HASH_SET%'"));
        return picture;
    }

    private List<String> rows(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Change> changes(String entry) {
        byte[] md5 = new byte[16];
        md5[0] = (byte) entry.length();
        return List.of(new Change.Listed("7-" + entry, MediaKind.IMAGE, md5, null, null));
    }
}
