package dev.daylight.review.interfacedocument;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.review.outside.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A call that is good but for what was spoiled of it. The same seed spoils it in the same way.
final class Spoiled {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a\u0000b",
            "\r\nSet-Cookie: a=b",
            "\u202e\u200f\ufeff\uffff",
            "\ud83d\ude80".repeat(50),
            "x".repeat(5_000),
            "x".repeat(90_000),
            "'; DROP TABLE casefile; --",
            "../../etc/passwd",
            "${jndi:ldap://127.0.0.1/a}",
            "null",
            "-1",
            "1e400",
            "2026-02-30T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "294277-01-01T00:00:00Z",
            "9999-12-31T23:59:60Z",
            "2026-01-01",
            "00000000-0000-0000-0000-000000000000",
            "0-0-0-0-0",
            "CONFIRMED",
            "confirmed");
    private static final List<String> PARTS = List.of(
            "no-id",
            "%00",
            "%ff%fe",
            "%2e%2e",
            "%2F",
            "0-0-0-0-0",
            "-1",
            "99999999999999999999999",
            "%F0%9F%9A%80",
            "%ED%A0%80",
            "00000000-0000-0000-0000-000000000000",
            "a;b=c",
            "x".repeat(3_000));
    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "Accept",
            "Accept-Language",
            "Content-Encoding",
            "Authorization",
            "Range",
            "X-HTTP-Method-Override",
            "Cookie",
            "Origin",
            "traceparent");
    private static final List<String> VALUES = List.of(
            "",
            "*",
            "\"\"",
            "W/\"1\"",
            "\"99999999999999999999999\"",
            "\"999999999999999999\"",
            "\"1\", \"2\"",
            "\"-1\"",
            "a/b/c",
            "*/*;q=abc",
            "text/html",
            "bytes=9-1",
            "\"unterminated",
            "x".repeat(4_000),
            "Bearer",
            "Basic !!!!");
    private static final List<String> MEDIA = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "a/b/c",
            "json");

    private final Random random;
    private final List<String> done = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String method;
    private String address;
    private byte[] body;

    Spoiled(long seed, ApiOperation operation, Scene scene, boolean good) {
        random = new Random(seed);
        method = operation.method();
        address = operation.at(scene);
        if (operation.takes("If-Match")) {
            String version = given().auth()
                    .oauth2(Tokens.otto())
                    .get(scene.versionOf(operation.path()))
                    .getHeader("ETag");
            headers.put("If-Match", version == null ? "\"1\"" : version);
        }
        JsonNode example = operation.example();
        if (operation.hasBody()) {
            headers.put("Content-Type", "application/json");
            boolean spoils = !good && random.nextInt(10) < 6;
            JsonNode sent = example.isMissingNode() ? NODES.objectNode() : example.deepCopy();
            body = (spoils ? spoiled(sent) : sent).toString().getBytes(StandardCharsets.UTF_8);
        }
        if (!good && (done.isEmpty() || random.nextInt(4) == 0)) {
            spoil(operation, scene);
        }
    }

    String method() {
        return method;
    }

    String address() {
        return address;
    }

    void address(String other) {
        address = other;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Override
    public String toString() {
        return String.join(" + ", done);
    }

    private void spoil(ApiOperation operation, Scene scene) {
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                String part = one(PARTS);
                List<String> values = List.copyOf(scene.of(operation.path()).values());
                address = values.isEmpty() ? address + "/" + part : address.replace(one(values), part);
                done.add("address with " + brief(part));
            }
            case 2, 3 -> {
                List<String> names = new ArrayList<>(operation.queries());
                names.add("unknown");
                String value = random.nextBoolean()
                        ? one(PARTS)
                        : URLEncoder.encode(one(TEXTS.subList(0, 7)), StandardCharsets.UTF_8);
                String query = one(names) + "=" + value;
                address += (address.contains("?") ? "&" : "?") + query;
                done.add("query " + brief(query));
            }
            case 4, 5 -> {
                String name = one(HEADERS);
                if (random.nextInt(4) == 0) {
                    headers.remove(name);
                } else {
                    headers.put(name, one(VALUES));
                }
                done.add(name + ": " + brief(headers.getOrDefault(name, "(none)")));
            }
            case 6 -> {
                headers.put("Content-Type", one(MEDIA));
                done.add("as " + headers.get("Content-Type"));
            }
            case 7 -> {
                method = one(List.of("DELETE", "PATCH", "PUT", "POST", "GET", "HEAD"));
                done.add(method);
            }
            default -> bytes();
        }
    }

    private void bytes() {
        String text = body == null ? "{}" : new String(body, StandardCharsets.UTF_8);
        headers.putIfAbsent("Content-Type", "application/json");
        int brace = text.indexOf('{') + 1;
        body = switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length() / 2);
            case 2 -> (text + "}{\"a\":1}").getBytes(StandardCharsets.UTF_8);
            case 3 -> (text.substring(0, brace) + "\"deep\":" + "[".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> text.getBytes(StandardCharsets.UTF_16);
            case 5 -> text.replaceFirst(":\"", ":\"\\\\ud800").getBytes(StandardCharsets.UTF_8);
            case 6 -> text.replaceFirst(":\"", ":\"\u00ff").getBytes(StandardCharsets.ISO_8859_1);
            default -> text.replaceFirst(":\"", ":\"\\\\u0000").getBytes(StandardCharsets.UTF_8);
        };
        done.add("bytes");
    }

    private JsonNode spoiled(JsonNode whole) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(whole, objects);
        objects.removeIf(ObjectNode::isEmpty);
        if (objects.isEmpty() || random.nextInt(20) == 0) {
            done.add("the whole");
            return value();
        }
        ObjectNode object = one(objects);
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = one(names);
        switch (random.nextInt(6)) {
            case 0 -> {
                object.remove(name);
                done.add("without " + name);
            }
            case 1 -> {
                object.set("unknown", value());
                done.add("something unknown");
            }
            case 2 -> {
                ArrayNode many = NODES.arrayNode();
                for (int i = 0; i < 1 + random.nextInt(2_000); i++) {
                    many.add(object.get(name));
                }
                object.set(name, many);
                done.add("many of " + name);
            }
            default -> {
                JsonNode value = value();
                object.set(name, value);
                done.add(name + " := " + brief(value.toString()));
            }
        }
        return whole;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(new java.math.BigInteger("9".repeat(1 + random.nextInt(400))));
            case 4 -> NODES.objectNode();
            case 5 -> NODES.arrayNode();
            default -> NODES.textNode(one(TEXTS));
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
