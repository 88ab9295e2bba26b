package dev.daylight.reporting.tally;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.messaging.ParkedEvents;
import dev.daylight.messaging.Watermarks;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures as they are now. Read at most once a second however many people look, so that the public page cannot
/// be used to wear the database down.
@ApplicationScoped
public class Tallies {

    private static final List<Topic<?>> COUNTED =
            List.of(Topics.AGENCIES, Topics.DATA_REQUESTS, Topics.CASES, Topics.NOTICES, Topics.HASH_MATCHES);

    /// Settings of counting, `daylight.tally.*`.
    @ConfigMapping(prefix = "daylight.tally")
    public interface Config {

        /// How old the figures may be that people are shown.
        @WithDefault("PT1S")
        Duration maximumAge();
    }

    /// The figures of one moment, with what is known of their completeness.
    ///
    /// @param takenAt when they were read
    /// @param countedUpTo everything that happened before is counted; empty while that is not known
    /// @param setAside events that could not be counted and wait for an operator
    public record Tally(Sheet sheet, Instant takenAt, Optional<Instant> countedUpTo, long setAside) {

        /// Whether nothing can be added to a quarter any more.
        public boolean complete(Quarter quarter) {
            return setAside == 0
                    && countedUpTo.filter(upTo -> !upTo.isBefore(quarter.end())).isPresent();
        }

        public boolean running(Quarter quarter) {
            return quarter.end().isAfter(takenAt);
        }
    }

    private final LedgerReading reading;
    private final Watermarks watermarks;
    private final ParkedEvents parkedEvents;
    private final Clock clock;
    private final Config config;
    private @Nullable Tally newest;

    Tallies(LedgerReading reading, Watermarks watermarks, ParkedEvents parkedEvents, Clock clock, Config config) {
        this.reading = reading;
        this.watermarks = watermarks;
        this.parkedEvents = parkedEvents;
        this.clock = clock;
        this.config = config;
    }

    /// @throws LedgerUnavailable when the database does not answer: old figures are not passed off as today's
    public synchronized Tally now() {
        Instant now = clock.instant();
        Tally known = newest;
        if (known == null || !known.takenAt().plus(config.maximumAge()).isAfter(now)) {
            // Asked first: an event that comes in between is then counted, but not yet said to be.
            Optional<Instant> countedUpTo = countedUpTo();
            long setAside = parkedEvents.count();
            known = new Tally(Sheet.of(reading.lines(), Quarter.of(now)), now, countedUpTo, setAside);
            newest = known;
        }
        return known;
    }

    private Optional<Instant> countedUpTo() {
        Instant oldest = Instant.MAX;
        for (Topic<?> topic : COUNTED) {
            Optional<Instant> passed = watermarks.passed(topic);
            if (passed.isEmpty()) {
                return Optional.empty();
            }
            oldest = passed.get().isBefore(oldest) ? passed.get() : oldest;
        }
        return Optional.of(oldest);
    }
}
