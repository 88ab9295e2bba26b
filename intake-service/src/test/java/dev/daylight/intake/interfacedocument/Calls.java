package dev.daylight.intake.interfacedocument;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.intake.outside.Papers;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes a good call of an operation: what the document gives as an example, on what the scene has.
final class Calls {

    static final String BOUNDARY = "a-boundary-that-no-part-holds";

    private Calls() {}

    /// By the first example.
    static Call of(InterfaceOperation operation, Scene scene) {
        return of(
                operation,
                scene,
                operation.examples().values().stream().findFirst().orElse(null));
    }

    /// @param example null for an operation without body
    static Call of(InterfaceOperation operation, Scene scene, JsonNode example) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (operation.takes("If-Match") && scene.version() != null) {
            headers.put("If-Match", scene.version());
        }
        if (operation.takes("Idempotency-Key")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (example == null) {
            return new Call(operation.method(), address(operation, scene), headers, null, null);
        }
        JsonNode sent = scene.adjusted(example);
        return operation.isForm()
                ? new Call(
                        operation.method(),
                        address(operation, scene),
                        headers,
                        "multipart/form-data; boundary=" + BOUNDARY,
                        form(operation, sent))
                : new Call(
                        operation.method(),
                        address(operation, scene),
                        headers,
                        operation.media().orElseThrow(),
                        sent.toString().getBytes(StandardCharsets.UTF_8));
    }

    static byte[] form(InterfaceOperation operation, JsonNode example) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        example.properties().forEach(part -> {
            String media = operation.partMedia(part.getKey());
            boolean binary = part.getValue().isTextual();
            form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\""
                            + (binary ? "; filename=\"" + part.getValue().asText() + "\"" : "")
                            + "\r\nContent-Type: " + media + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(binary ? Papers.order() : part.getValue().toString().getBytes(StandardCharsets.UTF_8));
            form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static String address(InterfaceOperation operation, Scene scene) {
        String address = operation.path();
        for (String parameter : operation.pathParameters()) {
            String value = scene.path().get(parameter);
            if (value == null) {
                throw new AssertionError(
                        operation.name() + ": Scenes does not say what stands for {" + parameter + "}");
            }
            address =
                    address.replaceAll("\\{" + parameter + "[^}]*}", URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        String query = scene.query().entrySet().stream()
                .filter(entry -> operation.parameters("query").contains(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }
}
