package dev.daylight.standins.world;

import dev.daylight.standins.event.NamedIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Six quarters that never were, growing from one to the next. The same anchor gives the same events, id by id.
///
/// @param anchor the quarter after the last one told
record SyntheticHistory(Quarter anchor) {

    static final int QUARTERS = 6;

    private static final double GROWTH = 1.17;
    private static final int FILES_FOR_EACH_REQUEST = 4;
    private static final Duration A_DAY = Duration.ofDays(1);
    /// A match may come a day after its scan, and has to lie in the past all the same.
    private static final Duration LAST_SCAN = Duration.ofDays(2);

    /// One list for each quarter, oldest first: what was filed or scanned in it, with all that followed.
    List<List<PastEvent>> quarters() {
        List<List<PastEvent>> quarters = new ArrayList<>();
        for (int number = 0; number < QUARTERS; number++) {
            Quarter quarter = anchor.minus(QUARTERS - number);
            List<PastEvent> events = new ArrayList<>();
            for (Country country : Country.values()) {
                requests(quarter, number, country, events);
                scans(quarter, number, country, events);
            }
            quarters.add(List.copyOf(events));
        }
        return quarters;
    }

    private void requests(Quarter quarter, int number, Country country, List<PastEvent> events) {
        int count = grown(country.requests(), number, chance("count", quarter, country));
        for (int i = 0; i < count; i++) {
            UUID id = NamedIds.of(name("request", quarter, country) + i);
            Story story = new Story(id, chance("request" + i, quarter, country));
            Instant filedAt = story.between(quarter.start(), A_DAY, spanOf(quarter, RequestStory.LONGEST));
            new RequestStory(story, country, filedAt, anchor.start()).tell();
            events.addAll(story.events());
        }
    }

    private void scans(Quarter quarter, int number, Country country, List<PastEvent> events) {
        int files = FILES_FOR_EACH_REQUEST * grown(country.requests(), number, chance("files", quarter, country));
        long version = 1 + number * 90L;
        for (int i = 0; i < files; i++) {
            Story story =
                    new Story(NamedIds.of(name("file", quarter, country) + i), chance("file" + i, quarter, country));
            Instant at = story.between(quarter.start(), A_DAY, spanOf(quarter, LAST_SCAN));
            new ScanStory(story, country, at, version + story.number(0, 80)).tell();
            events.addAll(story.events());
        }
    }

    /// How far into a quarter something may begin, so that it ends before the anchor.
    private static Duration spanOf(Quarter quarter, Duration longest) {
        return Duration.between(quarter.start(), quarter.end()).minus(longest);
    }

    private static int grown(int atFirst, int number, Random chance) {
        return (int) Math.round(atFirst * Math.pow(GROWTH, number) * (0.85 + chance.nextDouble() * 0.3));
    }

    private Random chance(String what, Quarter quarter, Country country) {
        return new Random(NamedIds.of(name(what, quarter, country)).getMostSignificantBits());
    }

    /// Names the anchor too: a history told from another day on is another history.
    private String name(String what, Quarter quarter, Country country) {
        return "history " + what + "|" + anchor.written() + "|" + quarter.written() + "|" + country + "|";
    }
}
