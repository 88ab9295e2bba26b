package dev.daylight.standins.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.storage.ServiceKind;
import dev.daylight.contracts.storage.StorageEvent.FileStored;
import dev.daylight.standins.door.Problem;
import dev.daylight.standins.event.OutgoingEvent;
import dev.daylight.standins.journal.Journal;
import dev.daylight.standins.provider.FileStorage.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStorageTest {

    private static final UUID FILE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path home;

    private final FolderlessShelf shelf = new FolderlessShelf();
    private final RememberingSink sink = new RememberingSink();
    private final List<Teller> tellers = new ArrayList<>();

    @AfterEach
    void endAllLives() {
        tellers.forEach(Teller::close);
    }

    @Test
    void aStoredFileIsToldWithItsPlaceAndRegion() throws Exception {
        life().store(FILE, BYTES, "DE", ServiceKind.STORAGE, false);

        await().untilAsserted(() -> assertThat(sink.events).singleElement().satisfies(event -> {
            FileStored stored = (FileStored) event.event();
            assertThat(event.key()).isEqualTo(FILE);
            assertThat(stored.region()).isEqualTo("DE");
            assertThat(stored.bytes()).isEqualTo(3);
            assertThat(shelf.get(stored.key())).contains(BYTES);
        }));
    }

    @Test
    void storingTheSameAgainIsNoNews() throws Exception {
        FileStorage storage = life();

        assertThat(storage.store(FILE, BYTES, "DE", ServiceKind.STORAGE, false)).isEqualTo(Outcome.STORED);
        assertThat(storage.store(FILE, BYTES, "DE", ServiceKind.STORAGE, false)).isEqualTo(Outcome.STORED_BEFORE);
        storage.delete(FILE);

        await().untilAsserted(() -> assertThat(sink.events)
                .extracting(event -> event.event().getClass().getSimpleName())
                .containsExactly("FileStored", "FileDeleted"));
    }

    @Test
    void theBytesOfAFileNeverChange() throws Exception {
        FileStorage storage = life();
        storage.store(FILE, BYTES, "DE", ServiceKind.STORAGE, false);

        assertThatThrownBy(() -> storage.store(FILE, new byte[] {9}, "DE", ServiceKind.STORAGE, false))
                .isInstanceOf(Problem.class);
        assertThat(shelf.get("files/" + FILE)).contains(BYTES);
    }

    @Test
    void anUploadSucceedsWhileTheBrokerIsAwayAndIsToldWhenItIsBack() throws Exception {
        sink.away = true;
        FileStorage storage = life();
        storage.store(FILE, BYTES, "DE", ServiceKind.STORAGE, false);
        storage.delete(FILE);
        assertThat(storage.counts().untold()).isEqualTo(2);

        sink.away = false;

        await().untilAsserted(() -> assertThat(sink.events)
                .extracting(event -> event.event().getClass().getSimpleName())
                .containsExactly("FileStored", "FileDeleted"));
        await().until(() -> storage.counts().untold() == 0);
    }

    @Test
    void aDeathBetweenPutAndTellingLosesNothing() throws Exception {
        sink.away = true;
        life().store(FILE, BYTES, "FR", ServiceKind.MESSAGING, true);
        endAllLives();
        sink.away = false;

        life();

        await().untilAsserted(() -> assertThat(sink.events).singleElement().satisfies(event -> {
            FileStored stored = (FileStored) event.event();
            assertThat(stored.region()).isEqualTo("FR");
            assertThat(stored.service()).isEqualTo(ServiceKind.MESSAGING);
            assertThat(stored.endToEndEncrypted()).isTrue();
        }));
    }

    @Test
    void aPutWhoseAnswerWasLostIsToldAtTheNextStart() throws Exception {
        shelf.losesAnswers = true;
        assertThatThrownBy(() -> life().store(FILE, BYTES, "DE", ServiceKind.STORAGE, false));
        shelf.losesAnswers = false;

        life();

        await().untilAsserted(() -> assertThat(sink.events).hasSize(1));
    }

    @Test
    void aPutThatNeverArrivedIsNotTold() throws Exception {
        shelf.away = true;
        assertThatThrownBy(() -> life().store(FILE, BYTES, "DE", ServiceKind.STORAGE, false));
        shelf.away = false;

        FileStorage next = life();

        assertThat(next.counts()).isEqualTo(new FileStorage.Counts(0, 0, 0));
        assertThat(sink.events).isEmpty();
    }

    @Test
    void whatIsToldTwiceCarriesTheSameIdAndTheSameWords() throws Exception {
        sink.losesAcknowledgements = true;
        life().store(FILE, BYTES, "DE", ServiceKind.STORAGE, false);

        await().untilAsserted(() -> assertThat(sink.events).hasSize(2));
        assertThat(sink.events.get(0)).isEqualTo(sink.events.get(1));
    }

    @Test
    void aRestartRemembersWhatIsStoredAndWhatIsDeleted() throws Exception {
        UUID other = UUID.fromString("00000000-0000-4000-8000-000000000002");
        FileStorage storage = life();
        storage.store(FILE, BYTES, "DE", ServiceKind.STORAGE, false);
        storage.store(other, BYTES, "DE", ServiceKind.STORAGE, false);
        storage.delete(other);
        await().untilAsserted(() -> assertThat(sink.events).hasSize(3));
        await().until(() -> storage.counts().untold() == 0);
        endAllLives();

        FileStorage next = life();

        assertThat(next.counts()).isEqualTo(new FileStorage.Counts(1, 1, 0));
        assertThat(next.store(FILE, BYTES, "DE", ServiceKind.STORAGE, false)).isEqualTo(Outcome.STORED_BEFORE);
        assertThatThrownBy(() -> next.store(other, BYTES, "DE", ServiceKind.STORAGE, false))
                .isInstanceOf(Problem.class);
        assertThat(sink.events).extracting(OutgoingEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void aDeletionThatWasBegunIsFinishedByTheNextLife() throws Exception {
        sink.away = true;
        FileStorage storage = life();
        storage.store(FILE, BYTES, "DE", ServiceKind.STORAGE, false);
        storage.delete(FILE);
        endAllLives();
        sink.away = false;

        life();

        await().untilAsserted(() -> assertThat(sink.events)
                .extracting(event -> event.event().getClass().getSimpleName())
                .containsExactly("FileStored", "FileDeleted"));
        assertThat(shelf.get("files/" + FILE)).isEmpty();
    }

    private FileStorage life() throws IOException {
        Teller teller = new Teller(sink);
        tellers.add(teller);
        FileStorage storage = new FileStorage(
                shelf,
                Journal.in(home.resolve("storage.jsonl"), StorageLine.class),
                teller,
                Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
        storage.resume();
        teller.start();
        return storage;
    }
}
