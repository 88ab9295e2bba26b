package dev.daylight.intake.signature;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the trust folder, and reads it anew when a file in it has changed: revocation lists change every
/// day. A folder that cannot be read stops the start; one that breaks later takes all trust away until it
/// is mended, for an old list might still trust whom the new one does not.
@ApplicationScoped
@Startup
public class TrustFolder {

    private static final Logger LOG = Logger.getLogger(TrustFolder.class);

    private record Seen(List<String> files, @Nullable Trust trust) {}

    private final Optional<Path> folder;
    private volatile Seen seen = new Seen(List.of(), Trust.NOBODY);

    TrustFolder(@ConfigProperty(name = "daylight.trust.folder") Optional<Path> folder) {
        this.folder = folder;
        if (folder.isPresent()) {
            Path path = folder.get();
            if (!Files.isDirectory(path)) {
                throw new IllegalStateException("DAYLIGHT_TRUST_FOLDER names no folder");
            }
            try {
                seen = new Seen(state(path), Trust.read(path));
            } catch (UnfitTrust e) {
                throw new IllegalStateException("DAYLIGHT_TRUST_FOLDER: " + e.getMessage());
            }
        }
    }

    /// Empty while the folder is broken.
    Optional<Trust> current() {
        if (folder.isPresent()) {
            refresh(folder.get());
        }
        return Optional.ofNullable(seen.trust());
    }

    private synchronized void refresh(Path path) {
        List<String> now = state(path);
        if (now.equals(seen.files())) {
            return;
        }
        try {
            seen = new Seen(now, Trust.read(path));
            LOG.info("the trust folder has changed and was read anew");
        } catch (UnfitTrust e) {
            seen = new Seen(now, null);
            LOG.errorf("signed papers are all for a person to check: %s", e.getMessage());
        }
    }

    /// Name, length and time of every file: a change shows in one of them.
    private static List<String> state(Path path) {
        List<String> state = new ArrayList<>();
        try {
            List<Path> files = new ArrayList<>(Trust.files(path));
            files.addAll(Trust.files(path.resolve("anchors")));
            files.addAll(Trust.files(path.resolve("crls")));
            for (Path file : files) {
                state.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            state.add("unreadable");
        }
        return state;
    }
}
