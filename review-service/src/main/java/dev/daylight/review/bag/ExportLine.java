package dev.daylight.review.bag;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.review.scope.ExportedRecord;
import dev.daylight.review.scope.FieldName;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line of an export: a record, or the closing line with their number. Read as a stream of tokens; a tree is made
/// of
/// a record only when something has to be taken out of it.
sealed interface ExportLine {

    /// @param asGiven whether it has nothing beside the five members that a record has, so that its bytes may go on as
    ///     they are
    record Line(ExportedRecord record, boolean asGiven) implements ExportLine {}

    record End(long records) implements ExportLine {}

    JsonFactory FACTORY = new JsonFactory();

    /// Decimals keep the digits that they came with.
    ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /// @throws Unreadable when it is neither; also when a name stands twice, since it could then be read in two ways
    static ExportLine read(byte[] buffer, int from, int length) {
        try (JsonParser parser = FACTORY.createParser(buffer, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("a line of the export is no object");
            }
            ExportLine line = new Reading(parser).line();
            if (parser.nextToken() != null) {
                throw new Unreadable("a line of the export holds more than one object");
            }
            return line;
        } catch (IOException e) {
            // Its message may quote data.
            throw new Unreadable("a line of the export is no JSON");
        }
    }

    /// The record without what it has too much.
    static byte[] without(Set<String> beyond, byte[] buffer, int from, int length) {
        try {
            ObjectNode given = (ObjectNode) EXACT.readTree(buffer, from, length);
            ObjectNode kept = EXACT.createObjectNode();
            for (String name : new String[] {"account", "category", "kind", "at"}) {
                JsonNode value = given.path(name);
                if (value.isTextual() && (!name.equals("kind") || FieldName.isOne(value.asText()))) {
                    kept.set(name, given.get(name));
                }
            }
            if (given.get("fields") instanceof ObjectNode fields) {
                kept.set("fields", fields.without(beyond));
            }
            return EXACT.writeValueAsBytes(kept);
        } catch (IOException e) {
            throw new Unreadable("a line of the export is no JSON");
        }
    }

    final class Reading {

        private final JsonParser parser;
        private final Set<String> seen = new HashSet<>(8);
        private @Nullable String account;
        private @Nullable String category;
        private @Nullable Instant at;
        private Set<String> fields = Set.of();
        private boolean asGiven = true;
        private boolean end;
        private long records = -1;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        ExportLine line() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (!seen.add(name)) {
                    throw new Unreadable("a record names a member twice");
                }
                member(name, parser.nextToken());
            }
            return end ? new End(records) : new Line(new ExportedRecord(account, category, at, fields), asGiven);
        }

        private void member(String name, JsonToken value) throws IOException {
            switch (name) {
                case "account" -> account = text(value);
                case "category" -> category = text(value);
                case "kind" -> kind(text(value));
                case "at" -> at = RecordMoment.read(text(value));
                case "fields" -> fields = names(value);
                case "end" -> {
                    end = value == JsonToken.VALUE_TRUE;
                    other(value);
                }
                case "records" -> {
                    records = value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : -1;
                    other(value);
                }
                default -> other(value);
            }
        }

        /// A name of what it is, and no place for what it says.
        private void kind(@Nullable String kind) {
            asGiven &= kind == null || FieldName.isOne(kind);
        }

        private void other(JsonToken value) throws IOException {
            asGiven = false;
            if (value.isStructStart()) {
                parser.skipChildren();
            }
        }

        /// Anything but a text is as good as nothing.
        private @Nullable String text(JsonToken value) throws IOException {
            if (value == JsonToken.VALUE_STRING) {
                return parser.getText();
            }
            if (value != JsonToken.VALUE_NULL) {
                other(value);
            }
            return null;
        }

        private Set<String> names(JsonToken value) throws IOException {
            if (value != JsonToken.START_OBJECT) {
                text(value);
                asGiven &= value == JsonToken.VALUE_NULL;
                return Set.of();
            }
            Set<String> names = new HashSet<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (!names.add(parser.currentName())) {
                    throw new Unreadable("a record names a field twice");
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return names;
        }
    }
}
