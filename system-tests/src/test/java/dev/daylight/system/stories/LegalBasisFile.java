package dev.daylight.system.stories;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.system.people.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The operator's registry of legal bases for scanning: a file that the scanner reads again when it changes.
record LegalBasisFile(Path path) {

    static LegalBasisFile in(Path home) {
        LegalBasisFile file = new LegalBasisFile(pathIn(home));
        file.write(true);
        return file;
    }

    static Path pathIn(Path home) {
        return home.resolve("legal-basis.json");
    }

    /// Scanning of stored files stays allowed in the EU; in the United States nothing is any more.
    void withdrawUnitedStates() {
        write(false);
    }

    void giveBack() {
        write(true);
    }

    private void write(boolean unitedStates) {
        ObjectNode registry = Json.MAPPER.createObjectNode();
        registry.put("version", "story");
        ObjectNode jurisdictions = registry.putObject("jurisdictions");
        jurisdictions
                .putObject("EU")
                .put("zone", "Europe/Brussels")
                .putArray("regions")
                .add("DE")
                .add("FR");
        jurisdictions
                .putObject("US")
                .put("zone", "America/New_York")
                .putArray("regions")
                .add("US");
        ArrayNode entries = registry.putArray("entries");
        entry(entries, "eu-storage", "EU");
        if (unitedStates) {
            entry(entries, "us-storage", "US");
        }
        try {
            Files.createDirectories(path.getParent());
            Path next = path.resolveSibling("legal-basis.next");
            Files.writeString(next, registry.toPrettyString());
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(ArrayNode entries, String id, String jurisdiction) {
        entries.addObject()
                .put("id", id)
                .put("jurisdiction", jurisdiction)
                .put("service", "STORAGE")
                .put("instrument", "Terms of the service")
                .put("validFrom", "2018-05-25")
                .put("source", "made up for the stories")
                .put("standing", "CONFIRMED_BY_THE_OPERATORS_COUNSEL");
    }
}
