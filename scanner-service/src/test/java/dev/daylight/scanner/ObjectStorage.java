package dev.daylight.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Speaks as much S3 as the scanner uses, which is reading an object, and counts how often it was asked.
public final class ObjectStorage implements AutoCloseable {

    public static final String BUCKET = "provider-uploads";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();
    private final AtomicLong bytesGiven = new AtomicLong();
    private final HttpServer server;
    private volatile boolean away;

    public ObjectStorage() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void put(String key, byte[] bytes) {
        objects.put(key, bytes);
    }

    public void goAway(boolean away) {
        this.away = away;
    }

    public int reads(String key) {
        return reads.getOrDefault(key, new AtomicInteger()).get();
    }

    public long bytesGiven() {
        return bytesGiven.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            String bucket = path.substring(0, path.indexOf('/'));
            String key = path.substring(path.indexOf('/') + 1);
            reads.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
            byte[] object = objects.get(key);
            if (away) {
                error(exchange, 503, "SlowDown");
            } else if (!bucket.equals(BUCKET)) {
                error(exchange, 404, "NoSuchBucket");
            } else if (object == null) {
                error(exchange, 404, "NoSuchKey");
            } else {
                exchange.sendResponseHeaders(200, object.length == 0 ? -1 : object.length);
                give(exchange, object);
            }
        }
    }

    private void give(HttpExchange exchange, byte[] object) throws IOException {
        for (int at = 0; at < object.length; at += 8192) {
            int length = Math.min(8192, object.length - at);
            exchange.getResponseBody().write(object, at, length);
            bytesGiven.addAndGet(length);
        }
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        byte[] body = "<Error><Code>%s</Code></Error>".formatted(code).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
