package dev.daylight.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Speaks NCMEC's hash sharing: pages of a few entries, in no order of time, with tombstones, and trouble on demand.
public final class HashSharingSource implements AutoCloseable {

    public static final String USER = "scanner";
    public static final String PASSWORD = "hash-sharing-secret";
    private static final int PAGE = 3;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final AtomicInteger pagesBeforeTrouble = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger refusedFrom = new AtomicInteger(Integer.MAX_VALUE);
    private final HttpServer server;

    private record Entry(String id, Instant at, boolean video, String inside, boolean deleted) {}

    public HashSharingSource() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/hashsharing/v2/entries", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hashsharing");
    }

    /// Adds an entry of member 7 with the digests that are given, now.
    public void add(String id, String... digests) {
        addAt(Instant.now(), id, digests);
    }

    /// @param digests `<md5>..</md5>` and the like
    public synchronized void addAt(Instant at, String id, String... digests) {
        entries.put(id, new Entry(id, at, false, String.join("", digests), false));
    }

    public synchronized void addVideo(String id, String... digests) {
        entries.put(id, new Entry(id, Instant.now(), true, String.join("", digests), false));
    }

    public synchronized void delete(String id) {
        entries.put(id, new Entry(id, Instant.now(), false, "", true));
    }

    /// From now on each page with this entry is no XML any more.
    public void breakPagesWith(String id) {
        broken.add(id);
    }

    public void heal(String id) {
        broken.remove(id);
    }

    /// Gives so many pages more and then none until [#recover].
    public void failAfter(int pages) {
        pagesBeforeTrouble.set(pages);
    }

    /// Gives no page that begins at this entry of its window or behind it, until [#recover].
    public void failFromEntry(int number) {
        refusedFrom.set(number);
    }

    public void recover() {
        refusedFrom.set(Integer.MAX_VALUE);
        pagesBeforeTrouble.set(Integer.MAX_VALUE);
    }

    public boolean isFailing() {
        return pagesBeforeTrouble.get() <= 0;
    }

    public List<String> queries() {
        return queries;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String expected = "Basic "
                    + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            String query = exchange.getRequestURI().getQuery();
            queries.add(query);
            if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (pagesBeforeTrouble.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : left - 1) <= 0
                    || start(parameters(query)) >= refusedFrom.get()) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.sendResponseHeaders(503, -1);
            } else {
                byte[] page = page(parameters(query)).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        }
    }

    private synchronized String page(Map<String, String> parameters) {
        Instant from = Instant.parse(parameters.get("from"));
        Instant to = Instant.parse(parameters.get("to"));
        int start = start(parameters);
        List<Entry> all = entries.values().stream()
                .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to))
                .toList();
        List<Entry> page =
                new ArrayList<>(all.subList(Math.min(start - 1, all.size()), Math.min(start - 1 + PAGE, all.size())));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .append("<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\">")
                .append("<images count=\"%d\" maxTimestamp=\"%s\">".formatted(page.size(), to));
        page.stream().filter(entry -> !entry.video()).forEach(entry -> xml.append(element(entry)));
        xml.append("</images><videos>");
        page.stream().filter(Entry::video).forEach(entry -> xml.append(element(entry)));
        xml.append("</videos>");
        if (start - 1 + PAGE < all.size()) {
            xml.append("<paging><next>/v2/entries?from=%s&amp;to=%s&amp;start=%d&amp;size=%d&amp;max=%d</next></paging>"
                    .formatted(from, to, start + PAGE, PAGE, all.size()));
        }
        return xml.append("</queryResult>").toString();
    }

    private String element(Entry entry) {
        String name =
                entry.deleted() ? entry.video() ? "deletedVideo" : "deletedImage" : entry.video() ? "video" : "image";
        return "<%s><member id=\"7\">Member</member><timestamp>%s</timestamp><id>%s</id>%s</%s>"
                .formatted(
                        name,
                        entry.at(),
                        entry.id(),
                        entry.deleted() ? "" : "<fingerprints>" + entry.inside() + "</fingerprints>",
                        broken.contains(entry.id()) ? "broken" : name);
    }

    private static int start(Map<String, String> parameters) {
        return Integer.parseInt(parameters.getOrDefault("start", "1"));
    }

    private static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }
}
