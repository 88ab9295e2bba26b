package dev.daylight.intake.interfacedocument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Whether a success is the one that the document promises.
final class Conformity {

    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private Conformity() {}

    /// @return what is wrong with it
    static List<String> of(InterfaceOperation operation, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (!operation.successes().contains(answer.status())) {
            faults.add("status " + answer.status() + " is not documented");
        }
        boolean json = answer.contentType().startsWith("application/json");
        if (json && operation.schema(answer.status()).isEmpty()) {
            faults.add("the document does not say how the body looks");
        }
        operation.schema(answer.status()).ifPresent(schema -> {
            if (!json) {
                faults.add("promised JSON, got " + answer.contentType());
                return;
            }
            SCHEMAS
                    .computeIfAbsent(schema.toString(), _ -> compiled(operation, schema))
                    .validate(answer.json())
                    .stream()
                    .map(ValidationMessage::toString)
                    .forEach(faults::add);
        });
        return faults;
    }

    /// References point into the whole document (OpenAPI 3.1 schemas are JSON Schema 2020-12).
    private static JsonSchema compiled(InterfaceOperation operation, JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", operation.document().path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }
}
