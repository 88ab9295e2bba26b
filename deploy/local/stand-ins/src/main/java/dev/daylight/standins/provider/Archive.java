package dev.daylight.standins.provider;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All that the provider ever recorded of its customers: computed from the seed day by day, never stored.
final class Archive {

    private static final List<String> SUBJECTS =
            List.of("Garden shed", "Train on Friday", "Minutes of the choir", "Recipe", "Holiday plan", "Spare key");
    private static final List<String> TEXTS = List.of(
            "See you at seven, I bring the ladder.",
            "The second verse needs another rehearsal.",
            "Less salt next time, and more thyme.",
            "Platform nine, the slow train.",
            "I left it with the neighbour on the left.");

    /// All that a record of a category can tell.
    static final Map<DataCategory, List<String>> FIELDS = Map.of(
            DataCategory.SUBSCRIBER,
            List.of("name", "address", "email", "phone", "username", "registeredAt", "meansOfPayment"),
            DataCategory.IDENTIFICATION,
            List.of("ip", "port", "outcome"),
            DataCategory.TRAFFIC,
            List.of("to", "bytes", "ip", "device"),
            DataCategory.CONTENT,
            List.of("to", "subject", "text"));

    private final long seed;
    private final Population population;
    private final Clock clock;

    Archive(long seed, Population population, Clock clock) {
        this.seed = seed;
        this.population = population;
        this.clock = clock;
    }

    /// The records of one account and category in a period, oldest first.
    List<ExportedRecord> of(Account account, DataCategory category, Period period) {
        Instant from = later(period.from(), account.registeredAt());
        Instant to = earlier(period.to(), clock.instant());
        if (!from.isBefore(to)) {
            return List.of();
        }
        return switch (account.standing()) {
            case DORMANT -> List.of();
            case ACTIVE, CLOSED ->
                switch (category) {
                    // A state, not an event: described as it was when the period began.
                    case SUBSCRIBER -> List.of(subscriber(account, from));
                    case IDENTIFICATION, TRAFFIC, CONTENT -> events(account, category, new Period(from, to));
                };
        };
    }

    private List<ExportedRecord> events(Account account, DataCategory category, Period period) {
        LocalDate first = LocalDate.ofInstant(period.from(), ZoneOffset.UTC);
        LocalDate afterLast = LocalDate.ofInstant(period.to(), ZoneOffset.UTC).plusDays(1);
        return first.datesUntil(afterLast)
                .flatMap(day -> ofDay(account, category, day))
                .filter(each -> period.contains(each.at()))
                .sorted(Comparator.comparing(ExportedRecord::at))
                .toList();
    }

    private Stream<ExportedRecord> ofDay(Account account, DataCategory category, LocalDate day) {
        Random chance = Seeded.by(seed, account.reference(), category, day);
        int count = switch (category) {
            case SUBSCRIBER -> 0;
            case IDENTIFICATION -> chance.nextInt(3);
            case TRAFFIC -> chance.nextInt(4);
            case CONTENT -> chance.nextInt(10) < 3 ? 1 : 0;
        };
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return IntStream.range(0, count)
                .mapToObj(_ -> midnight.plusSeconds(
                        chance.nextInt((int) Duration.ofDays(1).toSeconds())))
                .map(at -> event(account, category, at, chance));
    }

    private ExportedRecord event(Account account, DataCategory category, Instant at, Random chance) {
        return switch (category) {
            case SUBSCRIBER -> throw new IllegalArgumentException("a subscriber's state is no event");
            case IDENTIFICATION ->
                new ExportedRecord(
                        account.reference(),
                        category,
                        "sign-in",
                        at,
                        fields("ip", address(chance), "port", 1024 + chance.nextInt(60_000), "outcome", "success"));
            case TRAFFIC -> traffic(account, at, chance);
            case CONTENT -> content(account, at, chance);
        };
    }

    private ExportedRecord traffic(Account account, Instant at, Random chance) {
        return chance.nextBoolean()
                ? new ExportedRecord(
                        account.reference(),
                        DataCategory.TRAFFIC,
                        "message-sent",
                        at,
                        fields(
                                "to",
                                somebodyElse(chance),
                                "bytes",
                                200 + chance.nextInt(40_000),
                                "ip",
                                address(chance)))
                : new ExportedRecord(
                        account.reference(),
                        DataCategory.TRAFFIC,
                        "file-stored",
                        at,
                        fields("bytes", 10_000 + chance.nextInt(9_000_000), "device", "device-" + chance.nextInt(4)));
    }

    private ExportedRecord content(Account account, Instant at, Random chance) {
        return new ExportedRecord(
                account.reference(),
                DataCategory.CONTENT,
                "message",
                at,
                fields(
                        "to",
                        somebodyElse(chance),
                        "subject",
                        Seeded.oneOf(SUBJECTS, chance),
                        "text",
                        Seeded.oneOf(TEXTS, chance)));
    }

    private static ExportedRecord subscriber(Account account, Instant at) {
        return new ExportedRecord(
                account.reference(),
                DataCategory.SUBSCRIBER,
                "account",
                at,
                fields(
                        "name",
                        account.name(),
                        "address",
                        account.address(),
                        "email",
                        account.email(),
                        "phone",
                        account.phone(),
                        "username",
                        account.username(),
                        "registeredAt",
                        account.registeredAt().toString(),
                        "meansOfPayment",
                        "prepaid voucher"));
    }

    private String somebodyElse(Random chance) {
        return Seeded.oneOf(population.all(), chance).email();
    }

    /// Addresses of the three blocks that are set aside for documentation (RFC 5737).
    private static String address(Random chance) {
        return Seeded.oneOf(List.of("192.0.2.", "198.51.100.", "203.0.113."), chance) + (1 + chance.nextInt(254));
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
