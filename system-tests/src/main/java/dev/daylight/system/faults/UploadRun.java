package dev.daylight.system.faults;

import dev.daylight.system.people.Cast;
import dev.daylight.system.people.Figures;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.Pictures;
import dev.daylight.system.people.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Files stored while servers die: pictures that the hash set knows, pictures that it does not, and texts.
final class UploadRun {

    private static final Duration SET_ARRIVES_WITHIN = Duration.ofSeconds(60);

    private final Cast cast;
    private final World world;
    private final String region;
    private final byte[] known;
    private final Map<UUID, Sort> stored = new ConcurrentHashMap<>();

    enum Sort {
        KNOWN,
        UNKNOWN,
        TEXT
    }

    /// Puts one picture into the hash set and waits until the scanner has it.
    UploadRun(Cast cast, World world, String region) {
        this.cast = cast;
        this.world = world;
        this.region = region;
        this.known = Pictures.png(cast.newId().getMostSignificantBits());
        long version = cast.complianceLead("clara").hashSetVersion();
        cast.ncmec().addPicture(known);
        Patience.until(
                SET_ARRIVES_WITHIN,
                "the scanner to fetch an entry",
                () -> cast.complianceLead("clara").hashSetVersion(),
                now -> now > version);
    }

    void store(int number) {
        Sort sort = Sort.values()[number % Sort.values().length];
        byte[] bytes = switch (sort) {
            case KNOWN -> known;
            case UNKNOWN -> Pictures.png(cast.newId().getMostSignificantBits());
            case TEXT -> ("text " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        };
        World.Person owner = world.people().get(number % world.people().size());
        stored.put(cast.uploader().store(bytes, owner, region), sort);
    }

    int files() {
        return stored.size();
    }

    /// What the report must have gained by the uploads.
    Figures truth() {
        Map<String, Long> figures = new HashMap<>();
        stored.values().forEach(sort -> {
            switch (sort) {
                case KNOWN -> {
                    figures.merge("filesScanned", 1L, Long::sum);
                    figures.merge("matches", 1L, Long::sum);
                }
                case UNKNOWN -> figures.merge("filesScanned", 1L, Long::sum);
                case TEXT -> figures.merge("filesSkipped.NOT_IMAGE_OR_VIDEO", 1L, Long::sum);
            }
        });
        return Figures.of(figures);
    }
}
