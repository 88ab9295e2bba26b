package dev.daylight.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Loaded classes of a server in the form in which the JVM can map them, which halves its start. A first run writes
/// them when it ends in good order; later runs use them.
///
/// @param kept the archive that later runs use, shared by all stacks of the checkout
/// @param fresh what the run of this stack writes, kept only if that run went well
record ClassArchive(Path kept, Path fresh) {

    List<String> options() {
        return Files.exists(kept)
                ? List.of("-XX:SharedArchiveFile=" + kept, "-Xshare:auto", "-Xlog:cds=off")
                : List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /// After a run that was ready once and was then asked to end: only such a run has loaded all it needs. Where it
    /// cannot be kept, the next start is slower, and nothing else: the end of a stack must not fail over it.
    void keep() {
        if (!Files.exists(fresh)) {
            return;
        }
        try {
            Path beside = Files.createTempFile(kept.toAbsolutePath().getParent(), "classes", ".jsa");
            Files.move(fresh, beside, StandardCopyOption.REPLACE_EXISTING);
            // In one step, since another stack may be starting from it.
            Files.move(beside, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notKept) {
            discard();
        }
    }

    void discard() {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            throw new StackProblem(fresh + " cannot be deleted.", e);
        }
    }
}
