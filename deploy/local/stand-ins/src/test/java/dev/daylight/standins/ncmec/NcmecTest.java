package dev.daylight.standins.ncmec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.standins.door.Json;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class NcmecTest {

    private static final String MD5 = "0123456789abcdef0123456789abcdef";
    private static final String SHA1 = "0123456789abcdef0123456789abcdef01234567";
    private static final Instant START = Instant.parse("2026-11-23T12:00:00.750Z");

    @TempDir
    Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = START;
    private Ncmec ncmec;

    @BeforeEach
    void open() throws Exception {
        ncmec = life();
    }

    @AfterEach
    void close() throws Exception {
        ncmec.close();
    }

    @Test
    void onlyAPartnerMayRead() throws Exception {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address("/v2/entries")).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
    }

    @Test
    void statusAndMembersSayWhoIsThere() throws Exception {
        Element status = xml("/v2/status").getDocumentElement();
        assertThat(text(status, "username")).isEqualTo("partner");
        assertThat(text(status, "member")).isEqualTo("Sample Provider");
        assertThat(elements(xml("/v2/members").getDocumentElement(), "member")).hasSize(4);
    }

    @Test
    void followingNextToItsEndBringsEveryEntryOnce() throws Exception {
        List<String> keys = all("2026-01-01T00:00:00Z", "2026-11-23T12:00:00Z").stream()
                .map(NcmecTest::key)
                .toList();

        assertThat(keys).hasSize(360).doesNotHaveDuplicates();
    }

    @Test
    void entriesComeInNoOrderOfTimeAndTheNewestOfAPageIsNotTheNewestOfAll() throws Exception {
        Document first = xml("/v2/entries?from=2026-01-01T00:00:00Z&to=2026-11-23T12:00:00Z");
        List<Instant> times = all("2026-01-01T00:00:00Z", "2026-11-23T12:00:00Z").stream()
                .map(entry -> Instant.parse(text(entry, "timestamp")))
                .toList();
        Instant newestOfFirstPage = elements(first.getDocumentElement(), "images", "videos").stream()
                .map(group -> Instant.parse(group.getAttribute("maxTimestamp")))
                .max(Instant::compareTo)
                .orElseThrow();

        assertThat(times).isNotEqualTo(times.stream().sorted().toList());
        assertThat(times.subList(100, times.size())).anyMatch(time -> time.isAfter(newestOfFirstPage));
    }

    @Test
    void aRangeHoldsItsStartAndNotItsEnd() throws Exception {
        add(MD5, SHA1);
        String second = "2026-11-23T12:00:00Z";

        assertThat(all(second, "2026-11-23T12:00:01Z")).hasSize(1);
        assertThat(all("2026-11-23T11:59:59Z", second)).isEmpty();
    }

    @Test
    void anAddedEntryCarriesItsDigestsAndNoOther() throws Exception {
        String key = add(MD5, SHA1);

        Element entry = find(key);

        assertThat(entry.getLocalName()).isEqualTo("image");
        assertThat(entry.getNamespaceURI()).isEqualTo("https://hashsharing.ncmec.org/hashsharing/v2");
        assertThat(text(entry, "md5")).isEqualTo(MD5);
        assertThat(text(entry, "sha1")).isEqualTo(SHA1);
        assertThat(elements(entry, "sha256", "pdq")).isEmpty();
    }

    @Test
    void whatIsTakenBackIsLeftAsATombstoneOfThatTime() throws Exception {
        String key = add(MD5, SHA1);
        now = now.plusSeconds(60);

        assertThat(send("DELETE", "/control/entries/" + key, "").statusCode()).isEqualTo(204);

        Element tombstone = find(key);
        assertThat(tombstone.getLocalName()).isEqualTo("deletedImage");
        assertThat(text(tombstone, "timestamp")).isEqualTo("2026-11-23T12:01:00Z");
        assertThat(elements(tombstone, "fingerprints")).isEmpty();
        // Only the latest state is told: the old one is no longer in its range.
        assertThat(all("2026-11-23T12:00:00Z", "2026-11-23T12:00:30Z")).isEmpty();
    }

    @Test
    void entriesThatChangeBetweenTwoPagesHideNoOther() throws Exception {
        String range = "/v2/entries?from=2026-01-01T00:00:00Z&to=2026-11-23T12:00:00Z";
        Document first = xml(range);
        List<Element> seen = new ArrayList<>(entries(first));
        now = now.plusSeconds(60);
        for (Element entry : seen.subList(0, 40)) {
            send("DELETE", "/control/entries/" + key(entry), "");
        }

        seen.addAll(follow(first));

        assertThat(seen.stream().map(NcmecTest::key).collect(Collectors.toSet()))
                .hasSize(360);
    }

    @Test
    void aRestartForgetsNothingAndKeepsPagesWhereTheyWere() throws Exception {
        String key = add(MD5, SHA1);
        now = now.plusSeconds(60);
        Document first = xml("/v2/entries?from=2026-01-01T00:00:00Z&to=2026-11-23T12:00:30Z");
        ncmec.close();
        ncmec = life();

        List<Element> seen = new ArrayList<>(entries(first));
        seen.addAll(follow(first));

        assertThat(seen.stream().map(NcmecTest::key).toList())
                .hasSize(361)
                .contains(key)
                .doesNotHaveDuplicates();
        assertThat(add(MD5, SHA1)).isNotEqualTo(key);
    }

    @Test
    void whatOthersThinkOfAnEntryIsTold() throws Exception {
        HttpResponse<String> answer = send(
                "POST", "/control/entries", "{\"kind\":\"video\",\"md5\":\"" + MD5 + "\",\"contested\":[\"md5\"]}");
        Element entry = find(Json.tree(answer.body().getBytes()).path("entry").asText());

        assertThat(entry.getLocalName()).isEqualTo("video");
        assertThat(elements(entry, "negativeFeedback"))
                .singleElement()
                .satisfies(feedback -> assertThat(feedback.getAttribute("type")).isEqualTo("Md5"));
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        assertThat(send("GET", "/v2/entries?from=yesterday", "").statusCode()).isEqualTo(400);
        assertThat(send("GET", "/v2/entries?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/control/entries", "{\"kind\":\"image\",\"md5\":\"short\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("POST", "/control/entries", "{\"kind\":\"image\",\"sha256\":\"ab\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("DELETE", "/control/entries/42-999999", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void membersUseTheSameEntryIdForDifferentEntries() throws Exception {
        Set<String> firsts = all("2026-01-01T00:00:00Z", "2026-11-23T12:00:00Z").stream()
                .filter(entry -> text(entry, "id").equals("1"))
                .map(NcmecTest::key)
                .collect(Collectors.toSet());

        assertThat(firsts).containsExactlyInAnyOrder("1-1", "7-1", "42-1");
    }

    private Ncmec life() throws Exception {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return Ncmec.open(new Ncmec.Settings(0, "partner", "pass:word", 100, home), clock);
    }

    private String add(String md5, String sha1) throws Exception {
        HttpResponse<String> answer = send(
                "POST", "/control/entries", "{\"kind\":\"image\",\"md5\":\"" + md5 + "\",\"sha1\":\"" + sha1 + "\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return Json.tree(answer.body().getBytes()).path("entry").asText();
    }

    private Element find(String key) throws Exception {
        return all("2026-01-01T00:00:00Z", now.plus(Duration.ofHours(1)).toString()).stream()
                .filter(entry -> key(entry).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<Element> all(String from, String to) throws Exception {
        Document first = xml("/v2/entries?from=" + encoded(from) + "&to=" + encoded(to));
        List<Element> all = new ArrayList<>(entries(first));
        all.addAll(follow(first));
        return all;
    }

    private List<Element> follow(Document page) throws Exception {
        List<Element> following = new ArrayList<>();
        List<Element> next = elements(page.getDocumentElement(), "next");
        while (!next.isEmpty()) {
            Document document = xml(next.getFirst().getTextContent());
            assertThat(entries(document)).hasSizeBetween(1, 100);
            following.addAll(entries(document));
            next = elements(document.getDocumentElement(), "next");
        }
        return following;
    }

    private static List<Element> entries(Document document) {
        return elements(document.getDocumentElement(), "image", "deletedImage", "video", "deletedVideo");
    }

    private static String key(Element entry) {
        return elements(entry, "member").getFirst().getAttribute("id") + "-" + text(entry, "id");
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).getFirst().getTextContent();
    }

    private static List<Element> elements(Element parent, String... names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            var nodes = parent.getElementsByTagNameNS(Xml.NAMESPACE, name);
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    private Document xml(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        String credential = Base64.getEncoder().encodeToString("partner:pass:word".getBytes());
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Basic " + credential)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + ncmec.port() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
