package dev.daylight.review.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// A provider over HTTP: directory and export. Answers what [TheProvider] was told to answer.
final class ProviderServer {

    static final String TOKEN = "token-of-the-provider";
    private static final JsonMapper JSON = new JsonMapper();

    private HttpServer server;

    String start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/account-directory/v1/resolutions", exchange -> answer(exchange, this::resolve));
        server.createContext(
                "/records-export/v1/exports", exchange -> answer(exchange, "application/x-ndjson", this::export));
        server.createContext("/records-export/v1/fields", ProviderServer::fields);
        server.createContext("/preservations/v1/", this::preserve);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private interface Reply {
        JsonNode to(JsonNode question);
    }

    private JsonNode resolve(JsonNode question) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode resolutions = answer.putArray("resolutions");
        for (int i = 0; i < question.get("identifiers").size(); i++) {
            String identifier = question.get("identifiers").get(i).get("value").asText();
            resolutions
                    .addObject()
                    .put("index", i)
                    .put("account", TheProvider.accounts().get(identifier));
        }
        return answer.put("somethingNewer", true);
    }

    private JsonNode export(JsonNode order) {
        TheProvider.exports().merge(order.get("exportId").asText(), 1, Integer::sum);
        TheProvider.fieldsAsked()
                .put(
                        order.get("exportId").asText()
                                + order.get("categories").get(0).asText(),
                        order.get("fields").toString());
        ArrayNode records = JSON.createArrayNode();
        order.get("accounts").forEach(account -> {
            String json = TheProvider.records().get(account.asText());
            if (json != null) {
                try {
                    JSON.readTree(json).forEach(records::add);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        if (TheProvider.exportsBreakOff()) {
            return records;
        }
        int count = records.size();
        records.addObject().put("end", true).put("records", count);
        return records;
    }

    /// Well at all times: what a reviewer does is not what these tests let the provider fail at.
    private static void fields(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = """
                    {"fields": {"SUBSCRIBER": ["name", "text"], "IDENTIFICATION": ["ip", "text"], "TRAFFIC": ["text", "to"],
                     "CONTENT": ["text", "to", "not a name!"], "SOMETHING_NEWER": ["text"]}}""".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void preserve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String requestId = path.substring(path.lastIndexOf('/') + 1);
        answer(exchange, order -> switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                TheProvider.kept().put(requestId, order.get("keepUntil").asText());
                long accounts = java.util.stream.StreamSupport.stream(
                                order.get("identifiers").spliterator(), false)
                        .filter(each -> TheProvider.accounts()
                                .containsKey(each.get("value").asText()))
                        .count();
                yield JSON.createObjectNode().put("accounts", (int) accounts);
            }
            case "DELETE" -> {
                TheProvider.letGo().merge(requestId, 1, Integer::sum);
                yield JSON.createObjectNode().put("requestId", requestId).put("statement", "nothing is kept");
            }
            default -> JSON.createObjectNode();
        });
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        answer(exchange, "application/json", reply);
    }

    private static void answer(HttpExchange exchange, String type, Reply reply) throws IOException {
        try (exchange) {
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            if (TheProvider.status() != 200) {
                exchange.sendResponseHeaders(TheProvider.status(), -1);
                return;
            }
            JsonNode answer = reply.to(JSON.readTree(exchange.getRequestBody()));
            byte[] body = type.endsWith("ndjson") ? lines(answer) : JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] lines(JsonNode documents) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (JsonNode each : documents) {
            lines.append(JSON.writeValueAsString(each)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
