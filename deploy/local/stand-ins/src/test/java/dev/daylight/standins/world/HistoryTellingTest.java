package dev.daylight.standins.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.standins.event.EventSink;
import dev.daylight.standins.event.OutgoingEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTellingTest {

    @TempDir
    Path home;

    private final List<OutgoingEvent> told = new ArrayList<>();

    @Test
    void aSecondRunTellsNothingMore() throws Exception {
        int first = new HistoryTelling(home, told::addAll, "topic-1", at("2026-11-23T12:00:00Z")).tell();
        int second = new HistoryTelling(home, told::addAll, "topic-1", at("2027-03-01T12:00:00Z")).tell();

        assertThat(told).hasSize(first);
        assertThat(second).isZero();
    }

    @Test
    void aRunThatDiedIsRepeatedWithTheSameIdsEvenInTheNextQuarter() throws Exception {
        EventSink diesSoon = events -> {
            told.addAll(events);
            if (told.size() > 500) {
                throw new IllegalStateException("the broker is away");
            }
        };
        assertThatThrownBy(() -> new HistoryTelling(home, diesSoon, "topic-1", at("2026-12-31T23:59:00Z")).tell());
        List<OutgoingEvent> before = List.copyOf(told);

        int all = new HistoryTelling(home, told::addAll, "topic-1", at("2027-01-01T00:01:00Z")).tell();

        assertThat(told.stream().map(OutgoingEvent::id).collect(Collectors.toSet()))
                .hasSize(all);
        assertThat(told.subList(before.size(), told.size())).containsAll(before);
    }

    @Test
    void aStackThatStartsAnewIsToldAnew() throws Exception {
        int first = new HistoryTelling(home, told::addAll, "topic-1", at("2026-11-23T12:00:00Z")).tell();
        int second = new HistoryTelling(home, told::addAll, "topic-2", at("2027-03-01T12:00:00Z")).tell();

        assertThat(second).isPositive();
        assertThat(told).hasSize(first + second);
    }

    private static Clock at(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }
}
