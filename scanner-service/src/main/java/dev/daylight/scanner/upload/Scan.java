package dev.daylight.scanner.upload;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.FingerprintEvent.FingerprintRecorded;
import dev.daylight.contracts.scan.ScanEvent.FileScanned;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.contracts.scan.ScanEvent.HashMatched;
import dev.daylight.contracts.storage.StorageEvent.FileStored;
import dev.daylight.messaging.Outbox;
import dev.daylight.scanner.fingerprint.Fingerprint;
import dev.daylight.scanner.hashset.Comparison;
import dev.daylight.scanner.hashset.CurrentHashSet;
import dev.daylight.scanner.legalbasis.LegalBasis;
import dev.daylight.scanner.legalbasis.LegalBasisEntry;
import dev.daylight.scanner.match.Matches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Looks at one file and tells what became of it, inside the caller's transaction.
@ApplicationScoped
class Scan {

    private final LegalBasis legalBasis;
    private final StoredFiles storedFiles;
    private final CurrentHashSet hashSet;
    private final Matches matches;
    private final FileTally tally;
    private final Outbox outbox;
    private final Clock clock;

    Scan(
            LegalBasis legalBasis,
            StoredFiles storedFiles,
            CurrentHashSet hashSet,
            Matches matches,
            FileTally tally,
            Outbox outbox,
            Clock clock) {
        this.legalBasis = legalBasis;
        this.storedFiles = storedFiles;
        this.hashSet = hashSet;
        this.matches = matches;
        this.tally = tally;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @return false when no living legal basis allows it: then nothing was told and nothing is kept
    /// @throws dev.daylight.messaging.TryAgainLater while the storage is away
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take(FileStored file) {
        if (file.endToEndEncrypted()) {
            skip(file, FileSkipped.Reason.END_TO_END_ENCRYPTED);
            return true;
        }
        if (legalBasis.living(file.service(), file.region()).isEmpty()) {
            return false;
        }
        return switch (storedFiles.look(file)) {
            case Look.Left left -> {
                skip(file, left.reason());
                yield true;
            }
            case Look.Media media -> {
                // Reading may have taken its time; what is compared and told needs a basis that lives now.
                Optional<LegalBasisEntry> basis = legalBasis.living(file.service(), file.region());
                basis.ifPresent(entry -> compare(file, media, entry));
                yield basis.isPresent();
            }
        };
    }

    void skip(FileStored file, FileSkipped.Reason reason) {
        tally.count(reason, file.fileId());
        outbox.append(
                Topics.HASH_MATCHES,
                file.fileId(),
                new FileSkipped(file.fileId(), file.region(), reason, clock.instant()));
    }

    private void compare(FileStored file, Look.Media media, LegalBasisEntry basis) {
        Fingerprint fingerprint = media.fingerprint();
        Comparison comparison = hashSet.compare(fingerprint);
        Instant now = clock.instant();
        outbox.append(
                Topics.FINGERPRINTS,
                file.fileId(),
                new FingerprintRecorded(
                        file.fileId(),
                        media.kind(),
                        file.region(),
                        file.service(),
                        fingerprint.md5(),
                        fingerprint.sha1(),
                        fingerprint.sha256(),
                        comparison.version(),
                        now));
        outbox.append(
                Topics.HASH_MATCHES,
                file.fileId(),
                new FileScanned(file.fileId(), media.kind(), file.region(), basis.id(), comparison.version(), now));
        matches.record(
                file.fileId(), file.region(), comparison.entries(), comparison.version(), HashMatched.Mode.UPLOAD);
        tally.countScanned(file.fileId());
    }
}
