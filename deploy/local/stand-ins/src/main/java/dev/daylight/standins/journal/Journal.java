package dev.daylight.standins.journal;

import dev.daylight.standins.door.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// JSON documents of one kind, one a line. What [#append] returned from is on disk.
public final class Journal<T> implements AutoCloseable {

    private final Path file;
    private final Class<T> kind;
    private FileChannel channel;

    private Journal(Path file, Class<T> kind, FileChannel channel) {
        this.file = file;
        this.kind = kind;
        this.channel = channel;
    }

    public static <T> Journal<T> in(Path file, Class<T> kind) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new Journal<>(file, kind, channel(file));
    }

    /// All lines, oldest first. A last line without its end was being written when the process died, and whoever wrote
    /// it was never told that it stands: it is cut off.
    public synchronized List<T> read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<T> documents = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                documents.add(Json.read(java.util.Arrays.copyOfRange(bytes, start, i), kind));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            channel.truncate(start);
        }
        return documents;
    }

    /// Adds a line and returns when the disk has it.
    public void append(T document) {
        write(document, true);
    }

    /// Adds a line that may be lost without harm, which costs no waiting for the disk.
    public void note(T document) {
        write(document, false);
    }

    private synchronized void write(T document, boolean lasting) {
        ByteBuffer line = line(document);
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            if (lasting) {
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces all lines in one step: a reader finds the old ones or the new ones, never half.
    public synchronized void replace(List<T> documents) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        try (FileChannel out = channel(next)) {
            for (T document : documents) {
                ByteBuffer line = line(document);
                while (line.hasRemaining()) {
                    out.write(line);
                }
            }
            out.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel.close();
        channel = channel(file);
    }

    private static <T> ByteBuffer line(T document) {
        return ByteBuffer.wrap((Json.write(document) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
