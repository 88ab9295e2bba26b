package dev.daylight.intake.interfacedocument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One operation as the OpenAPI document tells of it. Tests know nothing else of operations, so a new one is tested
/// from the day it is there.
record InterfaceOperation(String method, String path, JsonNode node, JsonNode document) {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");

    private static JsonNode read;
    private static List<InterfaceOperation> known;

    static synchronized List<InterfaceOperation> all() {
        if (known == null) {
            known = List.copyOf(operations(whole()));
        }
        return known;
    }

    private static List<InterfaceOperation> operations(JsonNode document) {
        List<InterfaceOperation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> all.add(new InterfaceOperation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                document))));
        return all;
    }

    static InterfaceOperation named(String name) {
        return all().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the document has no operation " + name));
    }

    /// Read once: it does not change while the service runs.
    static synchronized JsonNode whole() {
        if (read == null) {
            read = load();
        }
        return read;
    }

    private static JsonNode load() {
        try {
            return new ObjectMapper()
                    .readTree(new Sender()
                            .send(new Call("GET", "/q/openapi?format=json", Map.of(), null, null), (String) null)
                            .body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the address still leads here, or by now to another operation.
    static boolean matches(InterfaceOperation operation, Call call) {
        String path = call.address().split("\\?", 2)[0];
        String here = PATH_PARAMETER.matcher(operation.path).replaceAll("[^/]+");
        // A path with dots is walked before anybody looks where it leads.
        return path.matches(here)
                && !path.toLowerCase(java.util.Locale.ROOT).contains("%2e")
                && all().stream()
                        .noneMatch(other ->
                                other != operation && other.method.equals(call.method()) && other.path.equals(path));
    }

    String name() {
        String id = node.path("operationId").asText();
        return id.isEmpty() ? method + " " + path : id;
    }

    /// Roles of the security requirement; empty when the document names none.
    Set<String> roles() {
        Set<String> roles = new LinkedHashSet<>();
        node.path("security")
                .forEach(scheme -> scheme.forEach(names -> names.forEach(role -> roles.add(role.asText()))));
        return roles;
    }

    List<String> pathParameters() {
        return PATH_PARAMETER
                .matcher(path)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    List<String> parameters(String in) {
        List<String> names = new ArrayList<>();
        node.path("parameters").forEach(parameter -> {
            if (in.equals(parameter.path("in").asText())) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    boolean takes(String header) {
        return parameters("header").stream().anyMatch(header::equalsIgnoreCase);
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /// The media type of the body, if there is one.
    Optional<String> media() {
        return node.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(Map.Entry::getKey);
    }

    boolean isForm() {
        return media().filter(media -> media.startsWith("multipart/")).isPresent();
    }

    Map<String, JsonNode> examples() {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        JsonNode content = media().map(
                        media -> node.path("requestBody").path("content").path(media))
                .orElseGet(() -> node.path("no body"));
        content.path("examples")
                .properties()
                .forEach(example ->
                        examples.put(example.getKey(), example.getValue().path("value")));
        if (content.has("example")) {
            examples.put("example", content.path("example"));
        }
        return examples;
    }

    /// The media type that the document demands of a part of the form.
    String partMedia(String part) {
        JsonNode encoding = node.path("requestBody")
                .path("content")
                .path(media().orElseThrow())
                .path("encoding")
                .path(part)
                .path("contentType");
        return encoding.isMissingNode() ? "application/json" : encoding.asText();
    }

    Set<Integer> successes() {
        Set<Integer> successes = new LinkedHashSet<>();
        node.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                successes.add(Integer.parseInt(response.getKey()));
            }
        });
        return successes;
    }

    String description(int status) {
        return node.path("responses")
                .path(Integer.toString(status))
                .path("description")
                .asText();
    }

    /// How a body of this status looks, if it is JSON.
    Optional<JsonNode> schema(int status) {
        JsonNode schema = node.path("responses")
                .path(Integer.toString(status))
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    @Override
    public String toString() {
        return name();
    }
}
