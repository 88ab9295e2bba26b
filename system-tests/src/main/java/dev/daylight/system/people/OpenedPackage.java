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
import java.util.TreeSet;

/// What lies in a package once the agency has opened it: a bag (RFC 8493) with records by category, a manifest, a
/// certificate.
public record OpenedPackage(Map<String, byte[]> files) {

    private static final String RECORDS = "data/records/";

    /// One record that was disclosed.
    public record DisclosedRecord(String account, DataCategory category, Instant at) {}

    /// Every file of the payload is named by the bag's manifests with its digest, every other one by the manifests of
    /// those, and nothing lies beside what is named but these and their signatures.
    public void verify() {
        NotSo.unless(files.containsKey("bagit.txt"), "a bag", files.keySet());
        NotSo.unless(
                files.containsKey("data/certificate-of-authenticity.pdf"),
                "a certificate of authenticity",
                files.keySet());
        Set<String> named = new TreeSet<>();
        verify("manifest-sha256.txt", "SHA-256", named);
        verify("manifest-sha512.txt", "SHA-512", named);
        verify("tagmanifest-sha256.txt", "SHA-256", named);
        verify("tagmanifest-sha512.txt", "SHA-512", named);
        for (String signed : new String[] {"tagmanifest-sha256.txt", "tagmanifest-sha512.txt"}) {
            NotSo.unless(files.containsKey(signed + ".p7s"), "a signature of " + signed, files.keySet());
            named.add(signed);
            named.add(signed + ".p7s");
        }
        NotSo.unless(files.keySet().equals(named), "nothing beside what is named", files.keySet());
    }

    private void verify(String manifest, String algorithm, Set<String> named) {
        byte[] lines = files.get(manifest);
        NotSo.unless(lines != null, "the file " + manifest, files.keySet());
        for (String line : lines == null
                ? List.<String>of()
                : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            String[] parts = line.split("  ", 2);
            byte[] bytes = files.get(parts[1]);
            NotSo.unless(bytes != null, "the file " + parts[1] + " that " + manifest + " names", files.keySet());
            String digest = bytes == null ? "" : Pictures.digest(algorithm, bytes);
            NotSo.unless(digest.equals(parts[0]), "the " + algorithm + " of " + parts[1] + " as stated", digest);
            named.add(parts[1]);
        }
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
