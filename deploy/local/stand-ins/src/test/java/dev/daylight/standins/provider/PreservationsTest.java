package dev.daylight.standins.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.standins.door.Problem;
import dev.daylight.standins.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreservationsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID REQUEST = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @TempDir
    Path home;

    private final Population population = Population.of(Provider.SEED);

    @Test
    void whatIsKeptSurvivesARestartAndItsTermGrows() throws IOException {
        opened().keep(REQUEST, order("nobody@nowhere.example", somebody().email()));

        Preservations again = opened();
        var kept = again.keep(REQUEST, order(somebody().email()));

        assertThat(kept.accounts()).isEqualTo(1);
        assertThat(again.counts()).containsEntry("kept", 1L).containsEntry("letGo", 0L);
        assertThat(again.letGo(REQUEST).records()).isPositive();
    }

    @Test
    void lettingGoIsStatedOnceAndNothingIsKeptForItAgain() throws IOException {
        opened().keep(REQUEST, order(somebody().email()));
        var statement = opened().letGo(REQUEST);

        assertThat(opened().letGo(REQUEST)).isEqualTo(statement);
        assertThatThrownBy(() -> opened().keep(REQUEST, order(somebody().email())))
                .isInstanceOf(Problem.class);
    }

    @Test
    void lettingGoWhatWasNeverKeptSaysSo() throws IOException {
        assertThat(opened().letGo(REQUEST).records()).isZero();
    }

    @Test
    void nobodyIsNobody() throws IOException {
        assertThat(opened().keep(REQUEST, order("nobody@nowhere.example")).accounts())
                .isZero();
    }

    private Account somebody() {
        return population.all().stream()
                .filter(account -> account.standing() == Account.Standing.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private static Preservations.Order order(String... addresses) {
        return new Preservations.Order(
                List.of(addresses).stream()
                        .map(address -> new AccountIdentifier(IdentifierType.EMAIL, address))
                        .toList(),
                Set.of(DataCategory.SUBSCRIBER),
                new Period(NOW.minus(Duration.ofDays(30)), NOW),
                NOW.plus(Duration.ofDays(90)));
    }

    private Preservations opened() throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Preservations(
                new AccountDirectory(population),
                population,
                new Archive(Provider.SEED, population, clock),
                Journal.in(home.resolve("preservations.jsonl"), Preservations.Line.class),
                clock);
    }
}
