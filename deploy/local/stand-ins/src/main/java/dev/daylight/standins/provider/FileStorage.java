package dev.daylight.standins.provider;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.storage.ServiceKind;
import dev.daylight.contracts.storage.StorageEvent;
import dev.daylight.contracts.storage.StorageEvent.FileDeleted;
import dev.daylight.contracts.storage.StorageEvent.FileStored;
import dev.daylight.standins.door.Problem;
import dev.daylight.standins.event.NamedIds;
import dev.daylight.standins.event.OutgoingEvent;
import dev.daylight.standins.journal.Journal;
import dev.daylight.standins.provider.StorageLine.Step;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Keeps customers' files and tells of each one.
///
/// The order is: journal, bytes, acknowledgement; the telling runs behind. A broker that is away therefore never stops
/// an upload, and whatever dies in between, the next start finds in the journal what was begun and in the bucket how
/// far it came, and tells what is not yet told. A fact told twice carries the same event id.
final class FileStorage {

    private static final String SOURCE = "provider-storage";
    private static final int LOCKS = 64;

    private final ObjectShelf shelf;
    private final Journal<StorageLine> journal;
    private final Teller teller;
    private final Clock clock;
    private final Map<UUID, KnownFile> files = new LinkedHashMap<>();
    /// One file's operations run one after the other; different files do not wait for each other.
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    enum Outcome {
        STORED,
        STORED_BEFORE
    }

    record Counts(long stored, long deleted, int untold) {}

    FileStorage(ObjectShelf shelf, Journal<StorageLine> journal, Teller teller, Clock clock) {
        this.shelf = shelf;
        this.journal = journal;
        this.teller = teller;
        this.clock = clock;
    }

    /// Takes up what an earlier life left; call before the door opens.
    void resume() throws IOException {
        Map<UUID, KnownFile> remembered = new LinkedHashMap<>();
        Set<UUID> uncertain = new HashSet<>();
        for (StorageLine line : journal.read()) {
            apply(remembered, uncertain, line);
        }
        files.clear();
        for (KnownFile known : remembered.values()) {
            if (!uncertain.contains(known.fileId()) || arrived(known.file())) {
                files.put(known.fileId(), known);
            }
        }
        journal.replace(
                files.values().stream().flatMap(known -> known.lines().stream()).toList());
        for (KnownFile known : List.copyOf(files.values())) {
            if (!known.storedIsTold()) {
                tellStored(known);
            }
            Instant deletedAt = known.deletedAt();
            if (deletedAt != null && !known.deletedIsTold()) {
                finishDeletion(known, deletedAt);
            }
        }
    }

    Outcome store(UUID fileId, byte[] bytes, String region, ServiceKind service, boolean endToEndEncrypted) {
        return locked(fileId, () -> {
            String sha256 = sha256(bytes);
            Optional<KnownFile> before = known(fileId);
            if (before.isPresent()) {
                return storedBefore(before.get(), sha256);
            }
            StoredFile file =
                    new StoredFile("files/" + fileId, bytes.length, sha256, region, service, endToEndEncrypted, now());
            journal.append(new StorageLine(fileId, Step.STORING, file.storedAt(), file));
            shelf.put(file.key(), bytes);
            journal.note(new StorageLine(fileId, Step.ARRIVED, file.storedAt(), null));
            KnownFile stored = KnownFile.stored(fileId, file);
            synchronized (files) {
                files.put(fileId, stored);
            }
            tellStored(stored);
            return Outcome.STORED;
        });
    }

    /// Deleting twice is deleting once.
    void delete(UUID fileId) {
        locked(fileId, () -> {
            KnownFile known =
                    known(fileId).orElseThrow(() -> new Problem(404, "unknown-file", "There is no file with this id."));
            if (!known.isDeleted()) {
                Instant at = now();
                journal.append(new StorageLine(fileId, Step.DELETING, at, null));
                update(fileId, file -> file.deleting(at));
                finishDeletion(known, at);
            }
            return known;
        });
    }

    Counts counts() {
        synchronized (files) {
            long deleted = files.values().stream().filter(KnownFile::isDeleted).count();
            return new Counts(files.size() - deleted, deleted, teller.waiting());
        }
    }

    private static Outcome storedBefore(KnownFile known, String sha256) {
        if (known.isDeleted()) {
            throw new Problem(410, "file-deleted", "The file was deleted; a new file needs a new id.");
        }
        if (!known.file().sha256().equals(sha256)) {
            throw new Problem(409, "other-content", "This id belongs to a file with other bytes; bytes never change.");
        }
        return Outcome.STORED_BEFORE;
    }

    /// @param uncertain files of which the journal does not say that their bytes arrived
    private static void apply(Map<UUID, KnownFile> remembered, Set<UUID> uncertain, StorageLine line) {
        StoredFile file = line.file();
        UUID id = line.fileId();
        if (line.step() != Step.STORING) {
            // Whatever came later came because they had.
            uncertain.remove(id);
        } else if (file != null) {
            remembered.put(id, KnownFile.stored(id, file));
            uncertain.add(id);
        }
        remembered.computeIfPresent(id, (_, known) -> switch (line.step()) {
            case STORING, ARRIVED -> known;
            case STORED_IS_TOLD -> known.toldStored();
            case DELETING -> known.deleting(line.at());
            case DELETED_IS_TOLD -> known.toldDeleted();
        });
    }

    /// Whether the put that was begun came through with exactly these bytes.
    private boolean arrived(StoredFile file) {
        return shelf.get(file.key())
                .filter(bytes -> sha256(bytes).equals(file.sha256()))
                .isPresent();
    }

    /// The bytes go first, then the word. The teller repeats both until they succeed, so a store that is away delays a
    /// deletion and loses none.
    private void finishDeletion(KnownFile known, Instant at) {
        UUID fileId = known.fileId();
        tell(
                fileId,
                new FileDeleted(fileId, at),
                at,
                () -> shelf.delete(known.file().key()),
                () -> {
                    update(fileId, KnownFile::toldDeleted);
                    journal.note(new StorageLine(fileId, Step.DELETED_IS_TOLD, at, null));
                });
    }

    private void tellStored(KnownFile known) {
        StoredFile file = known.file();
        FileStored event = new FileStored(
                known.fileId(),
                shelf.bucket(),
                file.key(),
                file.bytes(),
                file.region(),
                file.service(),
                file.endToEndEncrypted(),
                file.storedAt());
        tell(known.fileId(), event, file.storedAt(), () -> {}, () -> {
            update(known.fileId(), KnownFile::toldStored);
            journal.note(new StorageLine(known.fileId(), Step.STORED_IS_TOLD, file.storedAt(), null));
        });
    }

    private void tell(UUID fileId, StorageEvent event, Instant at, Runnable before, Runnable afterwards) {
        UUID eventId = NamedIds.of("storage|" + fileId + "|" + event.getClass().getSimpleName());
        teller.tell(new Teller.Task(
                new OutgoingEvent(Topics.UPLOADS, fileId, eventId, SOURCE, event, at, false), before, afterwards));
    }

    private Optional<KnownFile> known(UUID fileId) {
        synchronized (files) {
            return Optional.ofNullable(files.get(fileId));
        }
    }

    /// The teller's thread and a request's may both have news of a file.
    private void update(UUID fileId, UnaryOperator<KnownFile> change) {
        synchronized (files) {
            files.computeIfPresent(fileId, (_, known) -> change.apply(known));
        }
    }

    private <T> T locked(UUID fileId, Supplier<T> work) {
        ReentrantLock lock = locks.get(Math.floorMod(fileId.hashCode(), LOCKS));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
