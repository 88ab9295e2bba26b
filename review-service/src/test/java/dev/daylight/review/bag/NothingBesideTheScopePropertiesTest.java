package dev.daylight.review.bag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.review.outside.SigningKey;
import dev.daylight.review.outside.Unzipped;
import dev.daylight.review.scope.ApprovedScope;
import dev.daylight.review.scope.Excess;
import dev.daylight.review.scope.Minimised;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Random scopes, and exports that give whatever they like, looked at in the finished package. Accounts, hours,
/// categories and fields are drawn from small worlds, so that records fall inside, outside and exactly on the edge.
/// Each
/// value tells where it belongs, so a value in the wrong place shows wherever in the package it is.
class NothingBesideTheScopePropertiesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    record Given(String account, String category, Instant at, List<String> fields, boolean smuggles) {

        String value(String field) {
            return "<" + account + "|" + category + "|" + at + "|" + field + ">";
        }

        String line() {
            ObjectNode line = JSON.createObjectNode();
            line.put("account", account).put("category", category).put("kind", smuggles ? value("beside") : "thing");
            line.put("at", at == null ? null : at.toString());
            if (smuggles) {
                line.put("beside", value("beside"));
            }
            ObjectNode values = line.putObject("fields");
            fields.forEach(field -> values.put(field, value(field)));
            return line.toString();
        }

        boolean isIn(ApprovedScope scope, DataCategory asked) {
            return account != null
                    && scope.accounts().contains(account)
                    && asked.name().equals(category)
                    && at != null
                    && at.compareTo(scope.period().from()) >= 0
                    && at.compareTo(scope.period().to()) < 0;
        }
    }

    @Property(tries = 300)
    void nothingBesideTheScopeIsEverInAPackageAndEverythingInsideIs(
            @ForAll("scopes") ApprovedScope scope, @ForAll("exports") Map<DataCategory, List<Given>> exports)
            throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Minimised minimised = PackageWriter.write(
                PackageUnderTest.facts("DE", scope),
                scope,
                category -> new ByteArrayInputStream(
                        PackageUnderTest.export(exports.getOrDefault(category, List.of()).stream()
                                        .map(Given::line)
                                        .toList())
                                .getBytes(StandardCharsets.UTF_8)),
                () -> zip,
                SigningKey.MADE.signature(),
                () -> {});

        Map<DataCategory, List<String>> inside = new EnumMap<>(DataCategory.class);
        List<String> allowed = new ArrayList<>();
        int cut = 0;
        int given = 0;
        for (DataCategory category : scope.categories()) {
            for (Given each : exports.getOrDefault(category, List.of())) {
                given++;
                if (each.isIn(scope, category)) {
                    List<String> fields = each.fields().stream()
                            .filter(scope.fields().getOrDefault(category, Set.copyOf(each.fields()))::contains)
                            .toList();
                    cut += fields.size() < each.fields().size() ? 1 : 0;
                    fields.forEach(field -> allowed.add(each.value(field)));
                    inside.computeIfAbsent(category, _ -> new ArrayList<>())
                            .add(each.at() + " " + each.account() + " " + fields);
                }
            }
        }
        Map<String, byte[]> files = zip.size() == 0 ? Map.of() : Unzipped.files(zip.toByteArray());
        for (DataCategory category : DataCategory.values()) {
            byte[] records = files.get("data/records/" + category.name().toLowerCase(Locale.ROOT) + ".jsonl");
            assertThat(records == null ? List.of() : told(records)).isEqualTo(inside.getOrDefault(category, List.of()));
        }
        String everything = String.join(
                "\n",
                files.values().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList());
        exports.values().stream()
                .flatMap(List::stream)
                .flatMap(each -> java.util.stream.Stream.concat(
                        each.fields().stream().map(each::value), java.util.stream.Stream.of(each.value("beside"))))
                .filter(value -> !allowed.contains(value))
                .forEach(value -> assertThat(everything).doesNotContain(value));
        assertThat(minimised.delivered() + minimised.droppedRecords()).isEqualTo(given);
        assertThat(minimised.delivered())
                .isEqualTo(inside.values().stream().mapToInt(List::size).sum());
        assertThat(minimised.dropped().getOrDefault(Excess.FIELD, 0)).isEqualTo(cut);
    }

    private static List<String> told(byte[] records) throws IOException {
        List<String> told = new ArrayList<>();
        for (String line : new String(records, StandardCharsets.UTF_8).lines().toList()) {
            JsonNode record = JSON.readTree(line);
            List<String> fields = new ArrayList<>();
            record.get("fields").fieldNames().forEachRemaining(fields::add);
            told.add(record.get("at").asText() + " " + record.get("account").asText() + " " + fields);
        }
        return told;
    }

    @Provide
    Arbitrary<ApprovedScope> scopes() {
        Arbitrary<Set<String>> accounts = accounts().set().ofMinSize(1).ofMaxSize(4);
        Arbitrary<Set<DataCategory>> categories =
                Arbitraries.of(DataCategory.class).set().ofMinSize(1);
        Arbitrary<Map<DataCategory, Set<String>>> fields = Arbitraries.maps(
                Arbitraries.of(DataCategory.class), fields().set().ofMinSize(1));
        return Combinators.combine(accounts, categories, fields, periods()).as(ApprovedScope::new);
    }

    @Provide
    Arbitrary<Map<DataCategory, List<Given>>> exports() {
        Arbitrary<String> categories =
                Arbitraries.of("SUBSCRIBER", "IDENTIFICATION", "TRAFFIC", "CONTENT", "content", "LOCATION", "");
        Arbitrary<List<Given>> export = Combinators.combine(
                        accounts().injectNull(0.1),
                        categories.injectNull(0.1),
                        Arbitraries.integers()
                                .between(0, 12)
                                .map(NothingBesideTheScopePropertiesTest::moment)
                                .injectNull(0.1),
                        fields().list().uniqueElements().ofMaxSize(4),
                        Arbitraries.integers().between(0, 9).map(number -> number == 0))
                .as(Given::new)
                .list()
                .ofMaxSize(30);
        return Arbitraries.maps(Arbitraries.of(DataCategory.class), export);
    }

    private static Arbitrary<String> accounts() {
        return Arbitraries.of("acc_1", "acc_2", "acc_3", "acc_4", "acc_5", "ACC_1");
    }

    private static Arbitrary<String> fields() {
        return Arbitraries.of("name", "ip", "to", "text", "IP", "na me");
    }

    private static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 3))
                .as((from, length) -> new Period(moment(from), moment(from + length)));
    }

    /// Steps of half an hour and one nanosecond on even ones, so that the edge of a period is hit and just missed.
    private static Instant moment(int step) {
        return START.plusSeconds(1800L * (step / 2)).plusNanos(step % 2);
    }
}
