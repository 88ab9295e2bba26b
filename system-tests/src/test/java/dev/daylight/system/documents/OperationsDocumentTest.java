package dev.daylight.system.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An operator who follows the document gets services that start, and finds every setting that can be turned.
class OperationsDocumentTest {

    private static final Path CHECKOUT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("DAYLIGHT_[A-Z0-9_]+");
    private static final List<String> SERVICES = List.of("intake", "review", "notification", "reporting", "scanner");

    @Test
    void everySettingThatAServiceReadsIsInTheTable() throws IOException {
        String table = String.join("\n", table());

        assertThat(settings().keySet())
                .contains("DAYLIGHT_NOTICE_GRACE", "DAYLIGHT_NOTICE_FIRST_PAUSE", "DAYLIGHT_MESSAGING_RELAY_BATCH")
                .allSatisfy(variable -> assertThat(table).contains("`" + variable + "`"));
    }

    @Test
    void theTableSaysWhoReadsASettingAndWithWhichDefault() throws IOException {
        for (String service : SERVICES) {
            assertRows(declaredOnly(service + "-service"), service);
        }
        assertRows(declaredOnly("messaging"), "all");
    }

    private static void assertRows(Map<String, Optional<String>> settings, String reader) {
        settings.forEach((variable, otherwise) -> assertThat(table())
                .as(variable)
                .filteredOn(row -> row.contains("`" + variable + "`"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.split("\\|")[2]).contains(reader);
                    otherwise.ifPresent(value -> assertThat(row).contains("`" + value + "`"));
                }));
    }

    @Test
    void theDocumentNamesNoSettingThatNobodyReads() throws IOException {
        assertThat(VARIABLE.matcher(document()).results().map(found -> found.group()))
                .isSubsetOf(settings().keySet());
    }

    /// Everything that the environment can set, with the default where the code declares one.
    private static Map<String, Optional<String>> settings() throws IOException {
        Map<String, Optional<String>> all = new TreeMap<>();
        for (String service : SERVICES) {
            VARIABLE.matcher(properties(service + "-service").values().toString())
                    .results()
                    .forEach(found -> all.put(found.group(), Optional.empty()));
            all.putAll(declaredOnly(service + "-service"));
        }
        for (String module : shared()) {
            VARIABLE.matcher(properties(module).values().toString())
                    .results()
                    .forEach(found -> all.put(found.group(), Optional.empty()));
            all.putAll(declaredOnly(module));
        }
        return all;
    }

    /// Settings of a module that no properties file decides, by the variables that set them. What one does decide is
    /// either passed on from a variable named there, or not the operator's to turn.
    private static Map<String, Optional<String>> declaredOnly(String module) throws IOException {
        Set<String> decided = new TreeSet<>(properties(module).stringPropertyNames());
        for (String shared : shared()) {
            decided.addAll(properties(shared).stringPropertyNames());
        }
        if (!SERVICES.contains(module.replace("-service", ""))) {
            for (String service : SERVICES) {
                decided.addAll(properties(service + "-service").stringPropertyNames());
            }
        }
        Map<String, Optional<String>> open = new TreeMap<>();
        DeclaredSettings.in(CHECKOUT.resolve(module)).forEach((name, otherwise) -> {
            if (!decided.contains(name)) {
                open.put(DeclaredSettings.variable(name), otherwise);
            }
        });
        return open;
    }

    /// Modules whose settings are settings of the services that use them.
    private static List<String> shared() throws IOException {
        try (Stream<Path> folders = Files.list(CHECKOUT)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(module -> !module.endsWith("-service"))
                    .toList();
        }
    }

    private static Properties properties(String module) throws IOException {
        Properties all = new Properties();
        for (String file : List.of("application.properties", "META-INF/microprofile-config.properties")) {
            Path path = CHECKOUT.resolve(module).resolve("src/main/resources").resolve(file);
            if (Files.exists(path)) {
                try (Reader reader = Files.newBufferedReader(path)) {
                    all.load(reader);
                }
            }
        }
        return all;
    }

    private static String document() throws IOException {
        return Files.readString(CHECKOUT.resolve("docs/operations.md"));
    }

    private static List<String> table() {
        try {
            return document().lines().filter(line -> line.startsWith("| `")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
