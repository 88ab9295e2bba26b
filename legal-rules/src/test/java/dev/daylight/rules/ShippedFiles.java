package dev.daylight.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/// The data of this build, as files.
final class ShippedFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ShippedFiles() {}

    static byte[] bytes(String file) throws IOException {
        return RulesFiles.shipped().read(file);
    }

    static JsonNode json(String file) throws IOException {
        return JSON.readTree(bytes(file));
    }

    static List<String> names() throws IOException {
        List<String> names = new ArrayList<>(List.of("rules.json", "offence-groups.json", "refusals.json"));
        json("rules.json").path("jurisdictions").forEach(name -> names.add(name.asText()));
        return names;
    }

    /// Of all files together.
    static String digest() throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String name : new TreeSet<>(names())) {
                sha256.update(bytes(name));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static void copyTo(Path folder) throws IOException {
        for (String name : names()) {
            Files.write(folder.resolve(name), bytes(name));
        }
    }
}
