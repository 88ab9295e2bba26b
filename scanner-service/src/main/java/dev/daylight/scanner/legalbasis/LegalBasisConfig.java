package dev.daylight.scanner.legalbasis;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "daylight.legal-basis")
interface LegalBasisConfig {

    /// A JSON file that replaces the shipped registry; read again whenever its content changes.
    Optional<Path> file();
}
