package dev.daylight.standins.world;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.contracts.scan.ScanEvent.FileScanned;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.contracts.scan.ScanEvent.HashMatched;
import dev.daylight.standins.event.NamedIds;
import java.time.Duration;
import java.time.Instant;

/// What scanning did to one invented file.
final class ScanStory {

    private static final String LEGAL_BASIS = "synthetic-history";

    private final Story story;
    private final Country country;
    private final Instant at;
    private final long hashSetVersion;

    ScanStory(Story story, Country country, Instant at, long hashSetVersion) {
        this.story = story;
        this.country = country;
        this.at = at;
        this.hashSetVersion = hashSetVersion;
    }

    void tell() {
        if (story.happens(28)) {
            FileSkipped.Reason reason =
                    story.happens(90) ? FileSkipped.Reason.NOT_IMAGE_OR_VIDEO : FileSkipped.Reason.END_TO_END_ENCRYPTED;
            story.tell(Topics.HASH_MATCHES, at, new FileSkipped(story.key(), country.name(), reason, at));
            return;
        }
        MediaKind kind = story.happens(85) ? MediaKind.IMAGE : MediaKind.VIDEO;
        story.tell(
                Topics.HASH_MATCHES,
                at,
                new FileScanned(story.key(), kind, country.name(), LEGAL_BASIS, hashSetVersion, at));
        if (story.happens(1)) {
            matched();
        }
    }

    private void matched() {
        boolean later = story.happens(25);
        Instant matchedAt = later ? story.between(at, Duration.ofHours(5), Duration.ofHours(30)) : at;
        String entry = "7-" + story.number(1, 9_000);
        story.tell(
                Topics.HASH_MATCHES,
                matchedAt,
                new HashMatched(
                        story.key(),
                        NamedIds.of("history match|" + story.key() + "|" + entry),
                        country.name(),
                        entry,
                        later ? hashSetVersion + 1 : hashSetVersion,
                        HashMatched.Algorithm.ALL_EXACT,
                        0,
                        later ? HashMatched.Mode.SCAN_BACK : HashMatched.Mode.UPLOAD,
                        matchedAt));
    }
}
