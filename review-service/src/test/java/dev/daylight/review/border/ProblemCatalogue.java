package dev.daylight.review.border;

import dev.daylight.review.casefile.Objection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every problem that this service can answer with.
public final class ProblemCatalogue {

    record Entry(int status, String slug, String title) {}

    private ProblemCatalogue() {}

    public static List<String> slugs() {
        return entries().stream().map(Entry::slug).toList();
    }

    static List<Entry> entries() {
        Stream<Entry> objections =
                Stream.of(Objection.Kind.values()).map(kind -> new Entry(kind.status(), kind.slug(), kind.sentence()));
        Stream<Entry> framework = IntStream.of(400, 401, 403, 404, 405, 406, 413, 415, 422, 500)
                .mapToObj(Problem::ofStatus)
                .map(problem -> new Entry(
                        problem.status(), problem.type().replace("urn:daylight:problem:", ""), problem.title()));
        Stream<Entry> ofOthers = Stream.of(
                new Entry(400, "malformed-json", "The JSON cannot be read."),
                new Entry(400, "malformed-request", "The address is not encoded as a URI is."),
                new Entry(404, "parked-event-unknown", "No parked event has this id."),
                new Entry(409, "parked-event-must-wait", "An older event of the same key is parked."),
                new Entry(409, "parked-event-still-broken", "It still cannot be applied."),
                new Entry(414, "address-too-long", "The address is too long."),
                new Entry(431, "headers-too-large", "The headers are too large."),
                new Entry(503, "database-away", "The database does not answer."),
                new Entry(503, "identity-provider-unavailable", "The identity provider does not answer."),
                new Entry(503, "temporarily-unavailable", "The service cannot answer at the moment."));
        return Stream.of(objections, framework, ofOthers)
                .flatMap(entries -> entries)
                .collect(java.util.stream.Collectors.toMap(Entry::slug, entry -> entry, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(Entry::status).thenComparing(Entry::slug))
                .toList();
    }
}
