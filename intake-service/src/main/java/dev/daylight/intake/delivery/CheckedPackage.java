package dev.daylight.intake.delivery;

import dev.daylight.intake.datarequest.StoredDocument;
import dev.daylight.sealing.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A package that lies here whole and is the one that was disclosed. On disk and not in memory, since packages may be
/// large; encrypted to the agency, so a disk may hold it for a while. The file has no name any more once it is checked:
/// whatever ends this process, the disk forgets it.
final class CheckedPackage {

    private CheckedPackage() {}

    /// @throws PackageDamaged when it is another one
    static FileChannel fetch(ObjectStore store, StoredDocument document) {
        Path file = temporaryFile();
        try {
            if (!document.sha256().equals(copy(store, document, file)) || Files.size(file) != document.bytes()) {
                throw new PackageDamaged();
            }
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static String copy(ObjectStore store, StoredDocument document, Path file) {
        try (InputStream in = store.open(document.bucket(), document.key());
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(file)) {
            digesting.transferTo(out);
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("a package could not be fetched whole", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("daylight-package", ".p7m");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
