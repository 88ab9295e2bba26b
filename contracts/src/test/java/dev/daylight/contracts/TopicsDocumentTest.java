package dev.daylight.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// `docs/topics.md` for people and `docs/asyncapi.json` for machines say what the code says.
class TopicsDocumentTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void theTableOfTopicsSaysWhatTheCodeSays() throws Exception {
        ApprovedDocuments.verify(DOCS.resolve("topics.md"), table());
    }

    @Test
    void theAsyncApiDocumentSaysWhatTheCodeSays() throws Exception {
        ApprovedDocuments.verify(
                DOCS.resolve("asyncapi.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(asyncApi()) + "\n");
    }

    private static String table() {
        StringBuilder text = new StringBuilder("""
                # Topics

                Written from the code by a test (`./mvnw -pl contracts test -Dapprove`); do not edit by hand.
                Records are JSON with CloudEvents 1.0 attributes as headers (`ce_id`, `ce_source`, `ce_type`, `ce_subject`, `ce_time`);
                `ce_synthetic=true` marks made-up history of a demonstration. On every partition of a topic its owner also writes
                `Watermark.v1` (key `watermark`): everything that it committed before that moment is out.
                Partitions are fixed for a topic's life, since keys are spread by them. An event that cannot be applied is parked in the
                reader's database (`/v1/parked-events`), never sent to a dead-letter topic.

                | topic | key | events | producer | consumers | partitions | retention |
                |---|---|---|---|---|---|---|
                """);
        for (Topic<?> topic : Topics.ALL) {
            text.append("| `%s` | %s | %s | %s | %s | %d | %s |%n"
                    .formatted(
                            topic.name(),
                            topic.key(),
                            String.join(", ", topic.types().keySet()),
                            topic.producer(),
                            String.join(", ", topic.consumers()),
                            topic.partitions(),
                            switch (topic.retention()) {
                                case FOR_EVER -> "for ever";
                                case NEWEST_PER_KEY -> "newest per key (compacted); a tombstone removes";
                            }));
        }
        return text.toString();
    }

    private static Map<String, Object> asyncApi() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Topic<?> topic : Topics.ALL) {
            Map<String, Object> references = new LinkedHashMap<>();
            topic.types().forEach((type, event) -> {
                references.put(type, Map.of("$ref", "#/components/messages/" + type));
                messages.put(type, ordered("name", type, "contentType", "application/json", "payload", schema(event)));
            });
            channels.put(topic.name(), ordered("address", topic.name(), "messages", references));
            operations.put(
                    "publish " + topic.name(),
                    ordered(
                            "action",
                            "send",
                            "channel",
                            Map.of("$ref", "#/channels/" + topic.name()),
                            "summary",
                            "by " + topic.producer() + ", key: " + topic.key()));
        }
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                ordered("title", "Daylight", "version", "1"),
                "channels",
                channels,
                "operations",
                operations,
                "components",
                Map.of("messages", messages));
    }

    private static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? ordered("type", "object", "additionalProperties", schema(arguments[1]))
                    : ordered("type", "array", "items", schema(arguments[0]));
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isRecord()) {
            return schemaOfRecord(simple);
        }
        if (simple.isEnum()) {
            return ordered(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(simple.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        return switch (simple.getSimpleName()) {
            case "String" -> ordered("type", "string");
            case "UUID" -> ordered("type", "string", "format", "uuid");
            case "Instant" -> ordered("type", "string", "format", "date-time");
            case "LocalDate" -> ordered("type", "string", "format", "date");
            case "int", "long", "Integer", "Long" -> ordered("type", "integer");
            case "boolean", "Boolean" -> ordered("type", "boolean");
            default -> throw new IllegalStateException("no schema for " + simple);
        };
    }

    private static Map<String, Object> schemaOfRecord(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(component.getName(), schema(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return ordered("type", "object", "required", required, "properties", properties);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
