package dev.daylight.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the files of the rules come from.
interface RulesFiles {

    /// @throws IOException when there is no such file
    byte[] read(String file) throws IOException;

    static RulesFiles shipped() {
        return file -> {
            try (InputStream stream = RulesFiles.class.getResourceAsStream(file)) {
                if (stream == null) {
                    throw new IOException("there is no such file");
                }
                return stream.readAllBytes();
            }
        };
    }

    static RulesFiles in(Path folder) {
        return file -> Files.readAllBytes(folder.resolve(file));
    }
}
