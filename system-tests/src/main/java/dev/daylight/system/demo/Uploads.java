package dev.daylight.system.demo;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.ScanEvent;
import dev.daylight.contracts.scan.ScanEvent.FileScanned;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.contracts.scan.ScanEvent.HashMatched;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.ComplianceLead;
import dev.daylight.system.people.NcmecControl;
import dev.daylight.system.people.NotSo;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.Pictures;
import dev.daylight.system.people.Uploader;
import dev.daylight.system.people.World.Person;
import dev.daylight.system.topics.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/// Pictures are compared with the hash set when they come, and once more when the set grows. Nobody looks at them.
final class Uploads {

    private static final Duration SCANNED_WITHIN = Duration.ofSeconds(60);

    private final Cast cast;
    private final Telling telling;
    private final Uploader uploader;
    private final NcmecControl ncmec;
    private final ComplianceLead clara;

    Uploads(Cast cast, Telling telling) {
        this.cast = cast;
        this.telling = telling;
        this.uploader = cast.uploader();
        this.ncmec = cast.ncmec();
        this.clara = cast.complianceLead("clara");
    }

    void tell(Person owner, String region) {
        telling.chapter("Uploads, and a hash set that grows");
        Map<TopicPartition, Long> before = cast.topics().ends();
        byte[] known = Pictures.png(cast.newId().getMostSignificantBits());
        byte[] notYetKnown = Pictures.png(cast.newId().getMostSignificantBits());

        telling.step("The hash-sharing service holds the digests of a picture (here: of coloured noise).");
        long version = clara.hashSetVersion();
        String entry = ncmec.addPicture(known);
        long newVersion = Patience.until(
                SCANNED_WITHIN, "the scanner to fetch the new entry", clara::hashSetVersion, now -> now > version);
        telling.seen("entry", entry);
        telling.seen("hash set", "version " + newVersion);

        telling.step("A customer stores that picture, another one, and a text.");
        UUID match = uploader.store(known, owner, region);
        UUID noMatch = uploader.store(notYetKnown, owner, region);
        UUID text = uploader.storeText("A shopping list: salt, thyme, a ladder.", owner, region);
        HashMatched upload = matchOf(before, match);
        NotSo.unless(upload.mode() == HashMatched.Mode.UPLOAD, "a match at upload", upload.mode());
        telling.seen("file " + shortened(match), "HashMatched, entry " + upload.entry() + ", " + upload.mode());
        scanEvents(before, noMatch, events -> events.stream().anyMatch(FileScanned.class::isInstance), "to be scanned");
        NotSo.unless(matches(before, noMatch).isEmpty(), "no match for the other picture", matches(before, noMatch));
        telling.seen("file " + shortened(noMatch), "scanned, no match");
        FileSkipped skipped = scanEvents(
                        before,
                        text,
                        events -> events.stream().anyMatch(FileSkipped.class::isInstance),
                        "to be skipped")
                .stream()
                .filter(FileSkipped.class::isInstance)
                .map(FileSkipped.class::cast)
                .findFirst()
                .orElseThrow();
        telling.seen("file " + shortened(text), "only counted: " + skipped.reason());

        telling.step("The set gains an entry for the other picture. Its remembered fingerprint is enough to find it.");
        ncmec.addPicture(notYetKnown);
        HashMatched scanBack = matchOf(before, noMatch);
        NotSo.unless(
                scanBack.mode() == HashMatched.Mode.SCAN_BACK,
                "a match without reading the file again",
                scanBack.mode());
        telling.seen("file " + shortened(noMatch), "HashMatched, entry " + scanBack.entry() + ", " + scanBack.mode());
    }

    private HashMatched matchOf(Map<TopicPartition, Long> before, UUID file) {
        scanEvents(before, file, events -> events.stream().anyMatch(HashMatched.class::isInstance), "to match");
        List<HashMatched> matches = matches(before, file);
        NotSo.unless(matches.size() == 1, "one match of one file with one entry", matches);
        return matches.getFirst();
    }

    private List<HashMatched> matches(Map<TopicPartition, Long> before, UUID file) {
        return read(before, file).stream()
                .filter(HashMatched.class::isInstance)
                .map(HashMatched.class::cast)
                .toList();
    }

    private List<ScanEvent> scanEvents(
            Map<TopicPartition, Long> before, UUID file, Predicate<List<ScanEvent>> right, String expected) {
        return Patience.until(SCANNED_WITHIN, "file " + file + " " + expected, () -> read(before, file), right);
    }

    private List<ScanEvent> read(Map<TopicPartition, Long> before, UUID file) {
        return TopicReader.events(
                Topics.HASH_MATCHES, cast.topics().since(before).stream().filter(record -> record.isAbout(file)));
    }

    private static String shortened(UUID id) {
        return id.toString().substring(0, 8);
    }
}
