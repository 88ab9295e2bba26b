package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.ScanEvent;
import dev.daylight.contracts.scan.ScanEvent.FileScanned;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.contracts.scan.ScanEvent.HashMatched;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.Pictures;
import dev.daylight.system.people.World.Person;
import dev.daylight.system.topics.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadStory {

    private static final Duration SCANNED_WITHIN = Duration.ofSeconds(60);

    private final SharedStack shared = SharedStack.get();
    private final Cast cast = shared.cast();
    private Map<TopicPartition, Long> before;
    private Person owner;

    @BeforeEach
    void begin() {
        before = cast.topics().ends();
        owner = cast.world().speaking("en", 3);
    }

    @AfterEach
    void giveTheLegalBasisBack() {
        shared.legalBasis().giveBack();
    }

    @Test
    void aPictureOfTheHashSetMatchesOnceHoweverOftenItIsStored() {
        byte[] picture = Pictures.png(cast.newId().getMostSignificantBits());
        addToTheHashSet(picture);

        UUID first = cast.uploader().store(picture, owner, "DE");
        UUID second = cast.uploader().store(picture, owner, "FR");

        assertThat(awaitMatch(first).mode()).isEqualTo(HashMatched.Mode.UPLOAD);
        assertThat(awaitMatch(second).matchId()).isNotEqualTo(awaitMatch(first).matchId());
        assertThat(events(first)).filteredOn(FileScanned.class::isInstance).hasSize(1);
        assertThat(events(first)).filteredOn(HashMatched.class::isInstance).hasSize(1);
    }

    @Test
    void withoutALivingLegalBasisNothingIsScannedAndItIsCaughtUpWhenThereIsOneAgain() {
        byte[] picture = Pictures.png(cast.newId().getMostSignificantBits());
        addToTheHashSet(picture);
        shared.legalBasis().withdrawUnitedStates();
        Patience.until(
                SCANNED_WITHIN,
                "the scanner to notice that the legal basis is gone",
                () -> cast.complianceLead("clara").livingLegalBases(),
                living -> !living.contains("us-storage"));

        UUID file = cast.uploader().store(picture, owner, "US");
        UUID elsewhere = cast.uploader().store(picture, owner, "DE");
        FileSkipped skipped = (FileSkipped) awaitEvents(file).getFirst();
        awaitMatch(elsewhere);

        assertThat(skipped.reason()).isEqualTo(FileSkipped.Reason.NO_LEGAL_BASIS);
        assertThat(events(file)).noneMatch(HashMatched.class::isInstance);
        assertThat(fingerprints(file)).isZero();

        shared.legalBasis().giveBack();

        assertThat(awaitMatch(file).entry()).isEqualTo(awaitMatch(elsewhere).entry());
        assertThat(events(file)).filteredOn(FileScanned.class::isInstance).hasSize(1);
        assertThat(fingerprints(file)).isEqualTo(1);
    }

    @Test
    void whatIsNeitherImageNorVideoIsOnlyCountedWhateverItsNameSays() {
        UUID text = cast.uploader().storeText("not a picture", owner, "DE");

        FileSkipped skipped = (FileSkipped) awaitEvents(text).getFirst();

        assertThat(skipped.reason()).isEqualTo(FileSkipped.Reason.NOT_IMAGE_OR_VIDEO);
        assertThat(fingerprints(text)).isZero();
    }

    @Test
    void scanBackFindsAnEarlierFileByItsRememberedFingerprint() {
        byte[] picture = Pictures.png(cast.newId().getMostSignificantBits());
        UUID file = cast.uploader().store(picture, owner, "DE");
        awaitEvents(file);
        assertThat(events(file)).noneMatch(HashMatched.class::isInstance);

        cast.ncmec().addPicture(picture);

        HashMatched match = awaitMatch(file);
        assertThat(match.mode()).isEqualTo(HashMatched.Mode.SCAN_BACK);
        assertThat(events(file)).filteredOn(FileScanned.class::isInstance).hasSize(1);
    }

    private void addToTheHashSet(byte[] picture) {
        long version = cast.complianceLead("clara").hashSetVersion();
        cast.ncmec().addPicture(picture);
        Patience.until(
                SCANNED_WITHIN,
                "the scanner to fetch the new entry",
                () -> cast.complianceLead("clara").hashSetVersion(),
                now -> now > version);
    }

    private HashMatched awaitMatch(UUID file) {
        return Patience.until(
                        SCANNED_WITHIN,
                        "file " + file + " to match",
                        () -> events(file),
                        events -> events.stream().anyMatch(HashMatched.class::isInstance))
                .stream()
                .filter(HashMatched.class::isInstance)
                .map(HashMatched.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<ScanEvent> awaitEvents(UUID file) {
        return Patience.until(
                SCANNED_WITHIN, "a word about file " + file, () -> events(file), events -> !events.isEmpty());
    }

    private List<ScanEvent> events(UUID file) {
        return TopicReader.events(
                Topics.HASH_MATCHES, cast.topics().since(before).stream().filter(record -> record.isAbout(file)));
    }

    private long fingerprints(UUID file) {
        return cast.topics().since(before).stream()
                .filter(record -> record.topic().equals(Topics.FINGERPRINTS.name()) && record.isAbout(file))
                .count();
    }
}
