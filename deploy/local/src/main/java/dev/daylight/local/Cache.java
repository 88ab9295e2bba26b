package dev.daylight.local;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Things that take long to make and never change: unpacked servers, a formatted broker. Shared by every stack of the
/// checkout, tests included, which may all want the same thing at the same moment.
record Cache(Path path) {

    interface Fill {
        void into(Path folder) throws IOException, InterruptedException;
    }

    /// In the checkout; in the stack's own home where the checkout belongs to somebody else.
    static Cache of(Checkout checkout, Home home) {
        Path local = checkout.root().resolve(".local/cache");
        try {
            Files.createDirectories(local);
            Files.delete(Files.createTempFile(local, "writable", ""));
            return new Cache(local);
        } catch (IOException belongsToSomebodyElse) {
            return new Cache(home.path().resolve("cache"));
        }
    }

    /// The folder of that name, filled by exactly one of those who ask for it first; never seen half full.
    Path once(String name, Fill fill) throws IOException, InterruptedException {
        Path finished = path.resolve(name);
        if (Files.isDirectory(finished)) {
            return finished;
        }
        Files.createDirectories(path);
        Path working = Files.createTempDirectory(path, name + ".");
        try {
            fill.into(working);
            Files.move(working, finished, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Home.deleteTree(working);
            if (!Files.isDirectory(finished) || failed instanceof AtomicMoveNotSupportedException) {
                throw failed;
            }
        }
        return finished;
    }
}
