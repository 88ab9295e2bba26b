package dev.daylight.intake.interfacedocument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What stands ready for one good call.
///
/// @param caller who may do it
/// @param agency whose it is
/// @param path what the parameters of the path stand for
/// @param query what to send of the query's parameters
/// @param version the ETag to send as If-Match; null when nothing is changed that exists
/// @param fields values that every use has to have of its own, by their name in the body
/// @param missing a problem that is the right answer to the rightful caller, where no success can be set up
record Scene(
        Person caller,
        UUID agency,
        Map<String, String> path,
        Map<String, String> query,
        String version,
        Map<String, String> fields,
        String missing) {

    Scene(Person caller, UUID agency, Map<String, String> path, String version) {
        this(caller, agency, path, Map.of(), version, Map.of(), null);
    }

    Scene by(Person other) {
        return new Scene(other, agency, path, query, version, fields, missing);
    }

    Scene at(Map<String, String> otherPath) {
        return new Scene(caller, agency, otherPath, query, version, fields, missing);
    }

    Scene asking(Map<String, String> otherQuery) {
        return new Scene(caller, agency, path, otherQuery, version, fields, missing);
    }

    Scene with(String field, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(field, value);
        return new Scene(caller, agency, path, query, version, more, missing);
    }

    Scene answering(String problem) {
        return new Scene(caller, agency, path, query, version, fields, problem);
    }

    /// The same with ids in place of all ids.
    Scene elsewhere() {
        Map<String, String> unknown = new LinkedHashMap<>();
        path.forEach((name, _) -> unknown.put(name, UUID.randomUUID().toString()));
        return at(unknown);
    }

    JsonNode adjusted(JsonNode example) {
        if (!(example instanceof ObjectNode object) || fields.isEmpty()) {
            return example;
        }
        ObjectNode own = object.deepCopy();
        fields.forEach((name, value) -> {
            if (own.has(name)) {
                own.put(name, value);
            }
        });
        return own;
    }
}
