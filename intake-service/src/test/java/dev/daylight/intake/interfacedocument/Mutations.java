package dev.daylight.intake.interfacedocument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Spoils a good call. The same seed spoils it in the same way.
final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0007\u001b[31m",
            "\r\nSet-Cookie: a=b",
            "\u202e\u200f",
            "\ufeff",
            "\ufffe\uffff",
            "\ud83d\ude80".repeat(50),
            "e\u0301".repeat(300),
            "x".repeat(300),
            "x".repeat(5_000),
            "x".repeat(200_000),
            "'; DROP TABLE data_request; --",
            "../../etc/passwd",
            "%00",
            "${jndi:ldap://127.0.0.1/a}",
            "<script>alert(1)</script>",
            "null",
            "-1",
            "1e400",
            "2026-02-30",
            "2026-13-45T25:61:61Z",
            "+1000000000-01-01T00:00:00Z",
            "-999999999-01-01",
            "9999-12-31T23:59:60Z",
            "0000-00-00",
            "2026-01-01T00:00:00+25:00",
            "00000000-0000-0000-0000-000000000000",
            "0-0-0-0-0",
            "PRODUCTION",
            "production",
            "::ffff:1.2.3.4%25eth0",
            "+00000000000000000000000000000",
            "http://[::1/",
            "a@b",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
    private static final List<String> ADDRESS_PARTS = List.of(
            "no-id",
            "%00",
            "%ff%fe",
            "%2e%2e",
            "%2F",
            "0-0-0-0-0",
            "-1",
            "99999999999999999999999",
            "NaN",
            "%F0%9F%9A%80",
            "%ED%A0%80",
            "00000000-0000-0000-0000-000000000000",
            "a;b=c",
            "x".repeat(3_000));
    private static final List<String> HEADER_VALUES = List.of(
            "",
            " ",
            "*",
            "\"\"",
            "W/\"0\"",
            "\"99999999999999999999999\"",
            "\"0\", \"1\"",
            "\"-1\"",
            "0",
            ",",
            ";;;",
            "a/b/c",
            "*/*;q=abc",
            "bytes=9-1",
            "bytes=-0,0-,99999999999999999999-",
            "bytes=a-b",
            "text/html",
            "application/json;charset=utf-99",
            "\t",
            "\"unterminated",
            "zh;q=2, -, *;q=",
            "x".repeat(4_000),
            "Bearer",
            "Basic !!!!",
            "Thu, 99 Foo 2026 00:00:00 GMT");
    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "If-Range",
            "Idempotency-Key",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Authorization",
            "Range",
            "Content-Encoding",
            "Case-Number",
            "Cookie",
            "Origin",
            "X-Forwarded-For",
            "X-HTTP-Method-Override",
            "Forwarded",
            "traceparent");
    private static final List<String> MEDIA = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=other",
            "multipart/mixed; boundary=" + Calls.BOUNDARY,
            "application/octet-stream",
            "a/b/c",
            "/",
            "json",
            "*/*");

    private final Random random;
    private final List<String> done = new ArrayList<>();

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /// What was done to it.
    @Override
    public String toString() {
        return String.join(" + ", done);
    }

    /// The call as it is now and then, spoiled in one or two ways otherwise.
    Call spoil(InterfaceOperation operation, Scene scene, JsonNode example) {
        JsonNode body = example;
        if (example != null && random.nextInt(10) < 6) {
            body = spoiledJson(scene.adjusted(example).deepCopy());
        }
        Call call = Calls.of(operation, scene, body);
        if (operation.isForm() && body != null && !body.isObject()) {
            call = Calls.of(operation, scene, example).withBody(body.toString().getBytes(StandardCharsets.UTF_8));
        }
        int more = done.isEmpty() ? random.nextInt(12) : random.nextInt(40);
        return switch (more) {
            case 0, 1 -> address(call, operation, scene);
            case 2, 3 -> header(call);
            case 4 -> query(call, operation);
            case 5, 6, 7 -> call.body() == null ? header(call) : bytes(call, operation);
            case 8 -> media(call);
            case 9 -> operation.isForm() ? parts(call) : header(call);
            case 10 ->
                noted("another method", call.withMethod(one(List.of("DELETE", "PATCH", "PUT", "POST", "GET", "HEAD"))));
            default -> call;
        };
    }

    private JsonNode spoiledJson(JsonNode whole) {
        List<Place> places = new ArrayList<>();
        collect(whole, "", places);
        if (places.isEmpty() || random.nextInt(30) == 0) {
            return noted("the whole", value());
        }
        Place place = one(places);
        switch (random.nextInt(8)) {
            case 0 -> {
                done.add("without " + place.pointer);
                place.remove();
            }
            case 1 -> {
                done.add("something more beside " + place.pointer);
                if (place.parent instanceof ObjectNode object) {
                    object.set(random.nextBoolean() ? "unknown" : one(TEXTS), value());
                } else {
                    ((ArrayNode) place.parent).add(value());
                }
            }
            case 2 -> {
                done.add("many of " + place.pointer);
                ArrayNode many = NODES.arrayNode();
                JsonNode old = place.value();
                for (int i = 0; i < 1 + random.nextInt(3_000); i++) {
                    many.add(old);
                }
                place.set(many);
            }
            default -> {
                JsonNode value = value();
                String shown = value.toString();
                done.add(place.pointer + " := " + shown.substring(0, Math.min(40, shown.length())));
                place.set(value);
            }
        }
        return whole;
    }

    private JsonNode value() {
        return switch (random.nextInt(14)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(new BigInteger("9".repeat(1 + random.nextInt(400))));
            case 4 -> NODES.numberNode(new BigDecimal("-1.5e" + random.nextInt(300)));
            case 5 -> NODES.objectNode();
            case 6 -> NODES.arrayNode();
            case 7 -> NODES.objectNode().set("a", NODES.arrayNode().add(NODES.nullNode()));
            default -> NODES.textNode(one(TEXTS));
        };
    }

    private static void collect(JsonNode node, String pointer, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                places.add(new Place(object, entry.getKey(), -1, pointer + "/" + entry.getKey()));
                collect(entry.getValue(), pointer + "/" + entry.getKey(), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                places.add(new Place(array, null, index, pointer + "/" + index));
                collect(array.get(index), pointer + "/" + index, places);
            }
        }
    }

    private record Place(JsonNode parent, String field, int index, String pointer) {
        JsonNode value() {
            return field == null ? parent.get(index) : parent.get(field);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(field, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(field);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    private Call address(Call call, InterfaceOperation operation, Scene scene) {
        if (operation.pathParameters().isEmpty()) {
            return query(call, operation);
        }
        String part = random.nextInt(4) == 0 ? UUID.randomUUID().toString() : one(ADDRESS_PARTS);
        String replaced = scene.path().get(one(operation.pathParameters()));
        return noted("address with " + part, call.withAddress(call.address().replace(replaced, part)));
    }

    private Call query(Call call, InterfaceOperation operation) {
        List<String> names = new ArrayList<>(operation.parameters("query"));
        names.addAll(List.of("unknown", "before", "limit", "cursor", "%00"));
        String value = random.nextBoolean() ? one(ADDRESS_PARTS) : encoded(one(TEXTS.subList(0, 10)));
        String added = one(names) + "=" + value + (random.nextInt(4) == 0 ? "&" + one(names) + "=" + value : "");
        return noted(
                "query " + added.substring(0, Math.min(60, added.length())),
                call.withAddress(call.address() + (call.address().contains("?") ? "&" : "?") + added));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Call header(Call call) {
        String name = call.headers().isEmpty() || random.nextBoolean()
                ? one(HEADERS)
                : one(List.copyOf(call.headers().keySet().stream().sorted().toList()));
        String value = random.nextInt(5) == 0 ? null : one(HEADER_VALUES);
        return noted(
                name + ": " + (value == null ? "(none)" : value.substring(0, Math.min(40, value.length()))),
                call.withHeader(name, value));
    }

    private Call media(Call call) {
        String media = random.nextInt(5) == 0 ? null : one(MEDIA);
        return noted("Content-Type " + media, call.withContentType(media));
    }

    private Call bytes(Call call, InterfaceOperation operation) {
        byte[] body = call.body();
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int brace = Math.max(0, text.indexOf('{'));
        return switch (random.nextInt(16)) {
            case 0 -> noted("empty body", call.withBody(new byte[0]));
            case 1 -> noted("cut short", call.withBody(Arrays.copyOf(body, random.nextInt(body.length))));
            case 2 ->
                noted(
                        "something behind the end",
                        call.withBody((text + "}{\"a\":1}").getBytes(StandardCharsets.ISO_8859_1)));
            case 3 ->
                noted(
                        "a field twice",
                        insert(
                                call,
                                text,
                                brace,
                                "\"request\":1,\"request\":2,\"kind\":null,\"kind\":null,\"reason\":\"a\",\"reason\":\"b\","));
            case 4 ->
                noted(
                        "deep nesting",
                        insert(call, text, brace, "\"deep\":" + "[".repeat(100_000) + "]".repeat(100_000) + ","));
            case 5 ->
                noted(
                        "deep objects",
                        insert(
                                call,
                                text,
                                brace,
                                "\"deep\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + ","));
            case 6 -> noted("lone surrogate", call.withBody(firstText(text, "\\ud800")));
            case 7 -> noted("wrong surrogates", call.withBody(firstText(text, "\\udc00\\ud800")));
            case 8 -> noted("no UTF-8", call.withBody(firstText(text, "\u00c3\u0028\u00ff\u00fe")));
            case 9 -> noted("encoded surrogate", call.withBody(firstText(text, "\u00ed\u00a0\u0080")));
            case 10 -> noted("NUL as an escape", call.withBody(firstText(text, "\\u0000")));
            case 11 -> noted("raw control character", call.withBody(firstText(text, "\u0001")));
            case 12 ->
                noted(
                        "UTF-16",
                        call.withBody(new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16)));
            case 13 ->
                noted(
                        "byte order mark",
                        call.withBody(("\u00ef\u00bb\u00bf" + text).getBytes(StandardCharsets.ISO_8859_1)));
            case 14 -> noted("number out of range", insert(call, text, brace, "\"maximumPenaltyYears\":1e999999999,"));
            default -> {
                byte[] noise = body.clone();
                for (int i = 0; i < 1 + random.nextInt(8); i++) {
                    noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
                }
                yield noted("bytes changed", call.withBody(noise));
            }
        };
    }

    private static Call insert(Call call, String text, int brace, String what) {
        String spoiled = text.isEmpty() ? what : text.substring(0, brace + 1) + what + text.substring(brace + 1);
        return call.withBody(spoiled.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// In the first text value of the JSON.
    private static byte[] firstText(String text, String what) {
        int value = text.indexOf(":\"");
        String spoiled = value < 0 ? what + text : text.substring(0, value + 2) + what + text.substring(value + 2);
        return spoiled.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Call parts(Call call) {
        String text = new String(call.body(), StandardCharsets.ISO_8859_1);
        String line = "--" + Calls.BOUNDARY;
        String spoiled = switch (random.nextInt(12)) {
            case 0 -> text.replace(line + "--", "");
            case 1 -> text + text;
            case 2 -> text.replace("name=\"request\"", "name=\"other\"");
            case 3 -> text.replace("; name=\"request\"", "");
            case 4 -> text.replace("Content-Type: application/json", "Content-Type: text/plain");
            case 5 -> text.replace("Content-Type: application/pdf", "Content-Type: ");
            case 6 -> text.replace("Content-Disposition: form-data", "Content-Disposition: attachment");
            case 7 -> text.replace("\r\n", "\n");
            case 8 -> text.replace("Content-Type:", "X-Long: " + "x".repeat(70_000) + "\r\nContent-Type:");
            case 9 -> text.replace("%PDF-", "%PDX-");
            case 10 -> text.replace("filename=\"", "filename=\"../../\u0001\u0000");
            default -> text.replace("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        };
        return noted("form changed", call.withBody(spoiled.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private <T> T noted(String what, T result) {
        done.add(what);
        return result;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
