package dev.daylight.review.interfacedocument;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// One operation as the live OpenAPI document tells of it. The tests know nothing else of operations, so one that is
/// added is tried from the day it is there.
record ApiOperation(String method, String path, JsonNode node, JsonNode document) {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");

    static List<ApiOperation> all() {
        JsonNode document =
                document(given().queryParam("format", "json").get("/q/openapi").asString());
        List<ApiOperation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> all.add(new ApiOperation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                document))));
        return all;
    }

    private static JsonNode document(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As a row of `openapi/operations.json` is called.
    String row() {
        return method + " " + path;
    }

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

    boolean hasBody() {
        return node.has("requestBody");
    }

    boolean takes(String header) {
        for (JsonNode parameter : node.path("parameters")) {
            if (header.equalsIgnoreCase(parameter.path("name").asText())) {
                return true;
            }
        }
        return false;
    }

    List<String> queries() {
        List<String> names = new ArrayList<>();
        node.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    /// @return missing when the document has none
    JsonNode example() {
        for (JsonNode content : node.path("requestBody").path("content")) {
            if (content.has("example")) {
                return content.path("example");
            }
            for (JsonNode example : content.path("examples")) {
                return example.path("value");
            }
        }
        return node.path("no example");
    }

    String problemsOf(int status) {
        return node.path("responses")
                .path(Integer.toString(status))
                .path("description")
                .asText();
    }

    /// The address with what stands ready in place of its parameters. What nobody named is the first value of an
    /// enumeration, or an id of nothing.
    String at(Scene scene) {
        Map<String, String> values = new LinkedHashMap<>(scene.of(path));
        String address = path;
        for (String name : pathParameters()) {
            String value = values.getOrDefault(name, anyOf(name));
            address = address.replaceAll("\\{" + name + "[^}]*}", value);
        }
        return address;
    }

    private String anyOf(String name) {
        for (JsonNode parameter : node.path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                JsonNode schema = resolved(parameter.path("schema"));
                if (schema.path("enum").isArray()) {
                    return schema.path("enum").get(0).asText();
                }
                if (schema.path("type").asText().equals("integer")) {
                    return "4711";
                }
            }
        }
        return UUID.randomUUID().toString();
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    @Override
    public String toString() {
        return row();
    }
}
