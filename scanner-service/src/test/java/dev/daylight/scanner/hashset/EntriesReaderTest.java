package dev.daylight.scanner.hashset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.scan.MediaKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesReaderTest {

    private static final String MD5 = "0123456789abcdef0123456789ABCDEF";
    private static final String SHA1 = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void imagesAndVideosAreReadWithEachExactDigest() {
        EntriesPage page = read("""
                <images count="1" maxTimestamp="2026-01-01T00:00:00Z"><image>
                  <member id="42">Provider</member><timestamp>2026-01-01T00:00:00Z</timestamp><id>abc</id>
                  <classification>A1</classification>
                  <fingerprints><md5>%s</md5><sha1> %s </sha1><pdna>AAAA</pdna></fingerprints>
                  <feedback><affirmativeFeedback type="MD5"><members><member id="7">Other</member></members>
                  </affirmativeFeedback></feedback>
                </image></images>
                <videos count="1"><video>
                  <member id="43">Another</member><id>def</id><fingerprints><sha1>%s</sha1></fingerprints>
                </video></videos>
                """.formatted(MD5, SHA1, SHA1));

        assertThat(page.brokenOff()).isFalse();
        assertThat(page.malformed()).isZero();
        assertThat(page.next()).isNull();
        assertThat(page.changes()).hasSize(2);
        assertThat(page.changes().getFirst()).isInstanceOfSatisfying(Change.Listed.class, listed -> {
            assertThat(listed.entry()).isEqualTo("42-abc");
            assertThat(listed.media()).isEqualTo(MediaKind.IMAGE);
            assertThat(listed.md5()).isEqualTo(HexFormat.of().parseHex(MD5));
            assertThat(listed.sha1()).isEqualTo(HexFormat.of().parseHex(SHA1));
        });
        assertThat(page.changes().getLast()).isInstanceOfSatisfying(Change.Listed.class, listed -> {
            assertThat(listed.entry()).isEqualTo("43-def");
            assertThat(listed.media()).isEqualTo(MediaKind.VIDEO);
            assertThat(listed.md5()).isNull();
        });
    }

    @Test
    void tombstonesAndEntriesWithoutExactDigestAreWithdrawn() {
        EntriesPage page = read("""
                <images><deletedImage><member id="1">m</member><id>a</id><timestamp>t</timestamp></deletedImage>
                <image><member id="1">m</member><id>b</id><fingerprints><pdq>00</pdq></fingerprints></image></images>
                <videos><deletedVideo><member id="1">m</member><id>c</id></deletedVideo></videos>
                """);

        assertThat(page.changes())
                .containsExactly(
                        new Change.Withdrawn("1-a", MediaKind.IMAGE),
                        new Change.Withdrawn("1-b", MediaKind.IMAGE),
                        new Change.Withdrawn("1-c", MediaKind.VIDEO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<id>x</id><fingerprints><md5>0123</md5></fingerprints>",
                "<member id=\"1\">m</member><id>x</id><fingerprints><md5>0123</md5></fingerprints>",
                "<member id=\"1\">m</member><id>x</id><fingerprints><md5>zz23456789abcdef0123456789abcdef</md5></fingerprints>",
                "<member id=\"1\">m</member><fingerprints><md5>0123456789abcdef0123456789abcdef</md5></fingerprints>",
                "<member>m</member><id>x</id><fingerprints><md5>0123456789abcdef0123456789abcdef</md5></fingerprints>",
                "<member id=\"1\">m</member><id>x</id><fingerprints><md5>0123456789abcdef0123456789abcdef</md5><sha1>short</sha1></fingerprints>",
            })
    void malformedEntryIsLeftOutAndCountedAndCostsNoOther(String broken) {
        EntriesPage page = read("<images><image>%s</image>%s</images>".formatted(broken, image("2", "good")));

        assertThat(page.malformed()).isEqualTo(1);
        assertThat(page.changes()).extracting(Change::entry).containsExactly("2-good");
        assertThat(page.brokenOff()).isFalse();
    }

    @Test
    void whatStandsBeforeABreakIsKept() {
        EntriesPage page = read("<images>" + image("1", "a") + "<image><member id=\"1\"></image>");

        assertThat(page.brokenOff()).isTrue();
        assertThat(page.changes()).extracting(Change::entry).containsExactly("1-a");
    }

    @Test
    void nextPageIsFound() {
        EntriesPage page =
                read("<paging><next>/v2/entries?from=a&amp;to=b&amp;start=1001&amp;size=1000</next></paging>");

        assertThat(page.next()).isEqualTo("/v2/entries?from=a&to=b&start=1001&size=1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "{\"error\":1}", "<queryResult/>", "<queryResult xmlns=\"urn:other\"/>"})
    void answerOfAnotherKindIsBrokenAndNotAnEmptyPage(String answer) {
        assertThat(readRaw(answer).brokenOff()).isTrue();
    }

    @Test
    void documentTypeCanNeitherOpenFilesNorFillMemory() {
        String file = """
                <!DOCTYPE queryResult [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <queryResult xmlns="%s"><paging><next>&secret;</next></paging></queryResult>""".formatted(EntriesReader.NAMESPACE);
        String bomb = """
                <!DOCTYPE queryResult [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <queryResult xmlns="%s"><paging><next>&b;</next></paging></queryResult>""".formatted(EntriesReader.NAMESPACE);

        assertThat(readRaw(file).next()).isNullOrEmpty();
        assertThat(readRaw(bomb).next()).isNullOrEmpty();
    }

    @Test
    void pageOfThousandsIsReadWhole() {
        StringBuilder many = new StringBuilder("<images>");
        for (int i = 0; i < 5000; i++) {
            many.append(image("1", "e" + i));
        }

        EntriesPage page = read(many + "</images>");

        assertThat(page.brokenOff()).isFalse();
        assertThat(page.changes()).hasSize(5000);
    }

    private static String image(String member, String id) {
        return "<image><member id=\"%s\">m</member><id>%s</id><fingerprints><md5>%s</md5></fingerprints></image>"
                .formatted(member, id, MD5);
    }

    private static EntriesPage read(String inside) {
        return readRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?><queryResult xmlns=\"%s\">%s</queryResult>"
                .formatted(EntriesReader.NAMESPACE, inside));
    }

    private static EntriesPage readRaw(String xml) {
        return EntriesReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
