package dev.daylight.intake.delivery;

import dev.daylight.intake.datarequest.StoredDocument;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Checked copies that lie ready for a while. A digest covers a whole package, so no part can be given out before the
/// whole has been looked at; whoever resumes a download, or takes it in parts, makes us look once and not each time.
@ApplicationScoped
class PackageShelf {

    private static final Duration IDLE_FOR = Duration.ofMinutes(10);
    private static final int PIECE = 64 * 1024;

    private final ObjectStore store;
    private final Clock clock;
    private final long idleBytes;
    private final ConcurrentHashMap<UUID, Slot> slots = new ConcurrentHashMap<>();

    PackageShelf(
            ObjectStore store,
            Clock clock,
            @ConfigProperty(name = "daylight.delivery.idle-copies-bytes") long idleBytes) {
        this.store = store;
        this.clock = clock;
        this.idleBytes = idleBytes;
    }

    /// Everything in here only under the lock.
    private static final class Slot {
        final ReentrantLock lock = new ReentrantLock();
        final long bytes;

        @Nullable
        FileChannel file;

        int readers;
        Instant lastUsed = Instant.EPOCH;
        boolean gone;

        Slot(long bytes) {
            this.bytes = bytes;
        }
    }

    /// A copy in use, until it is closed.
    final class Copy implements AutoCloseable {
        private final Slot slot;
        private final FileChannel file;

        private Copy(Slot slot, FileChannel file) {
            this.slot = slot;
            this.file = file;
        }

        /// @param beforeEachPiece throws to stop there
        void write(ByteRange range, OutputStream out, Runnable beforeEachPiece) throws IOException {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            long position = range.first();
            while (position <= range.last()) {
                beforeEachPiece.run();
                piece.clear().limit((int) Math.min(PIECE, range.last() - position + 1));
                int read = file.read(piece, position);
                if (read < 0) {
                    throw new IOException("a checked copy has become shorter");
                }
                out.write(piece.array(), 0, read);
                position += read;
            }
        }

        /// What it begins with.
        byte[] head(int most) throws IOException {
            ByteBuffer head = ByteBuffer.allocate((int) Math.min(most, file.size()));
            while (head.hasRemaining() && file.read(head, head.position()) >= 0) {
                // Until it is full.
            }
            return head.array();
        }

        @Override
        public void close() {
            slot.lock.lock();
            try {
                slot.readers--;
                slot.lastUsed = clock.instant();
            } finally {
                slot.lock.unlock();
            }
        }
    }

    /// Fetches and checks it when no copy lies here; others who want the same one wait for that.
    ///
    /// @throws PackageDamaged when the stored package is not the disclosed one
    /// @throws dev.daylight.sealing.ObjectMissing when there is none
    Copy open(UUID delivery, StoredDocument document) {
        while (true) {
            Slot slot = slots.computeIfAbsent(delivery, _ -> new Slot(document.bytes()));
            slot.lock.lock();
            try {
                if (!slot.gone) {
                    return take(delivery, slot, document);
                }
            } finally {
                slot.lock.unlock();
            }
        }
    }

    private Copy take(UUID delivery, Slot slot, StoredDocument document) {
        FileChannel file = slot.file;
        // An interrupted reader closes the channel for everybody.
        if (file == null || !file.isOpen()) {
            keepIdleBelow(Math.max(0, idleBytes - slot.bytes));
            try {
                file = CheckedPackage.fetch(store, document);
            } catch (RuntimeException e) {
                slot.gone = true;
                slots.remove(delivery, slot);
                throw e;
            }
            slot.file = file;
        }
        slot.readers++;
        return new Copy(slot, file);
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        Instant longAgo = clock.instant().minus(IDLE_FOR);
        slots.forEach((delivery, slot) -> discardIfIdle(delivery, slot, longAgo));
        keepIdleBelow(idleBytes);
    }

    private void keepIdleBelow(long most) {
        List<UUID> oldestFirst = slots.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().lastUsed))
                .map(java.util.Map.Entry::getKey)
                .toList();
        long lying = slots.values().stream().mapToLong(slot -> slot.bytes).sum();
        for (UUID delivery : oldestFirst) {
            Slot slot = slots.get(delivery);
            if (lying > most && slot != null && discardIfIdle(delivery, slot, Instant.MAX)) {
                lying -= slot.bytes;
            }
        }
    }

    private boolean discardIfIdle(UUID delivery, Slot slot, Instant unusedSince) {
        if (slot.lock.isHeldByCurrentThread() || !slot.lock.tryLock()) {
            return false;
        }
        try {
            if (slot.gone || slot.readers > 0 || slot.file == null || !slot.lastUsed.isBefore(unusedSince)) {
                return false;
            }
            slot.gone = true;
            slots.remove(delivery, slot);
            slot.file.close();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            slot.lock.unlock();
        }
    }

    @PreDestroy
    void close() {
        slots.forEach((delivery, slot) -> discardIfIdle(delivery, slot, Instant.MAX));
    }
}
