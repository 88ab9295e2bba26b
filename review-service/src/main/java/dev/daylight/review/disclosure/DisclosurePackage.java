package dev.daylight.review.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.DataCategory;
import dev.daylight.review.scope.Minimised;
import dev.daylight.review.scope.Minimised.Kept;
import dev.daylight.sealing.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The ZIP file for the agency: `records/<category>.jsonl`, `certificate-of-authenticity.pdf`, and `manifest.json`
/// with the digest of each of them. Made in memory and never written in clear.
final class DisclosurePackage {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private DisclosurePackage() {}

    /// @param manifest makes the manifest for a list of files
    static byte[] zip(Minimised minimised, Function<List<Manifest.File>, Manifest> manifest) {
        try {
            Map<String, byte[]> files = new LinkedHashMap<>();
            recordsByCategory(minimised)
                    .forEach((category, lines) ->
                            files.put("records/" + category.name().toLowerCase(Locale.ROOT) + ".jsonl", lines));
            files.put("certificate-of-authenticity.pdf", CertificateOfAuthenticity.of(manifest.apply(list(files))));
            files.put(
                    "manifest.json",
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest.apply(list(files))));
            return zip(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<DataCategory, byte[]> recordsByCategory(Minimised minimised) {
        Map<DataCategory, StringBuilder> lines = new TreeMap<>();
        for (Kept kept : minimised.kept()) {
            lines.computeIfAbsent(kept.category(), _ -> new StringBuilder())
                    .append(line(kept))
                    .append('\n');
        }
        Map<DataCategory, byte[]> files = new TreeMap<>();
        lines.forEach((category, text) -> files.put(category, text.toString().getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String line(Kept kept) {
        try {
            return JSON.writeValueAsString(kept.record());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written", e);
        }
    }

    private static List<Manifest.File> list(Map<String, byte[]> files) {
        List<Manifest.File> list = new ArrayList<>();
        files.forEach((path, bytes) -> list.add(new Manifest.File(path, ObjectStore.sha256(bytes), bytes.length)));
        return list;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
