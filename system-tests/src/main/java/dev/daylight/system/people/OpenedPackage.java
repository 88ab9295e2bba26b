package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.contracts.DataCategory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What lies in a package once the agency has opened it: a manifest, records by account and category, a certificate.
public record OpenedPackage(Map<String, byte[]> files) {

    private static final String MANIFEST = "manifest.json";
    private static final String RECORDS = "records/";

    /// One record that was disclosed.
    public record DisclosedRecord(String account, DataCategory category, Instant at) {}

    /// Every file is named by the manifest with its SHA-256, and nothing lies beside what is named.
    public void verify() {
        JsonNode named = manifest().path("files");
        NotSo.unless(!named.isEmpty(), "a manifest that names files", manifest());
        NotSo.unless(
                files.containsKey("certificate-of-authenticity.pdf"), "a certificate of authenticity", files.keySet());
        for (JsonNode file : named) {
            String name = file.path("path").asText();
            byte[] bytes = files.get(name);
            NotSo.unless(bytes != null, "the file " + name + " that the manifest names", files.keySet());
            String sha256 = bytes == null ? "" : Pictures.digest("SHA-256", bytes);
            NotSo.unless(sha256.equals(file.path("sha256").asText()), "the SHA-256 of " + name + " as stated", sha256);
        }
        NotSo.unless(files.size() == named.size() + 1, "nothing beside what is named", files.keySet());
    }

    public List<DisclosedRecord> records() {
        List<DisclosedRecord> records = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(RECORDS)) {
                new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> records.add(record(line)));
            }
        });
        return records;
    }

    public Map<DataCategory, Integer> recordsByCategory() {
        Map<DataCategory, Integer> count = new EnumMap<>(DataCategory.class);
        records().forEach(record -> count.merge(record.category(), 1, Integer::sum));
        return count;
    }

    /// Nothing of another account, category or time.
    public void mustLieWithin(String account, Set<DataCategory> categories, RequestDraft.Span span) {
        for (DisclosedRecord record : records()) {
            NotSo.unless(record.account().equals(account), "records of the granted account only", record);
            NotSo.unless(categories.contains(record.category()), "records of the granted categories only", record);
            NotSo.unless(
                    !record.at().isBefore(span.from()) && record.at().isBefore(span.to()),
                    "records of the granted time only",
                    record);
        }
    }

    private JsonNode manifest() {
        byte[] manifest = files.get(MANIFEST);
        if (manifest == null) {
            throw new NotSo(
                    "a file " + MANIFEST + " in the package", files.keySet().toString());
        }
        try {
            return Json.MAPPER.readTree(manifest);
        } catch (IOException e) {
            throw new NotSo("a manifest in JSON", e.toString());
        }
    }

    private static DisclosedRecord record(String line) {
        try {
            JsonNode json = Json.MAPPER.readTree(line);
            return new DisclosedRecord(
                    json.path("account").asText(),
                    DataCategory.valueOf(json.path("category").asText()),
                    Instant.parse(json.path("at").asText()));
        } catch (IOException e) {
            throw new NotSo("a record in JSON", e.toString());
        }
    }
}
