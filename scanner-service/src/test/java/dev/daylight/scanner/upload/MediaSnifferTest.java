package dev.daylight.scanner.upload;

import static dev.daylight.scanner.upload.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.scan.MediaKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MediaSnifferTest {

    static Stream<Arguments> images() {
        return Stream.of(
                named("JPEG", Samples.jpeg("x")),
                named("PNG", bytes(0x89, "PNG\r\n", 0x1a, "\n")),
                named("GIF 87a", bytes("GIF87a")),
                named("GIF 89a", bytes("GIF89a")),
                named("WebP", bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 ")),
                named("TIFF, little end first", bytes("II", 42, 0)),
                named("TIFF, big end first", bytes("MM", 0, 42)),
                named("BigTIFF", bytes("II", 43, 0)),
                named("BMP", bytes("BM", 1, 2, 3, 4, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0)),
                named("HEIC", bytes(0, 0, 0, 24, "ftypheic", 0, 0, 0, 0, "mif1heic")),
                named("HEIC by a compatible brand", bytes(0, 0, 0, 24, "ftypXXXX", 0, 0, 0, 0, "mif1heic")),
                named("AVIF", bytes(0, 0, 0, 20, "ftypavif", 0, 0, 0, 0, "avif")));
    }

    static Stream<Arguments> videos() {
        return Stream.of(
                named("MP4", Samples.mp4("x")),
                named("MOV", bytes(0, 0, 0, 20, "ftypqt  ", 0, 0, 0, 0, "qt  ")),
                named("MOV without a brand", bytes(0, 0, 0, 8, "wide", 0, 0, 1, 0, "mdat")),
                named("WebM", bytes(0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0x82, 0x84, "webm")),
                named("Matroska", bytes(0x1a, 0x45, 0xdf, 0xa3, 0xa3, 0x42, 0x82, 0x88, "matroska")),
                named("AVI", bytes("RIFF", 1, 2, 3, 4, "AVI LIST")),
                named("MPEG program stream", bytes(0, 0, 1, 0xba, 0x44)),
                named("MPEG video", bytes(0, 0, 1, 0xb3, 0x16)),
                named("MPEG transport stream", transportStream(0, 188)),
                named("MPEG transport stream with times", transportStream(4, 192)));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                named("nothing", new byte[0]),
                named("one byte", bytes(0xff)),
                named("PDF", bytes("%PDF-1.7")),
                named("ZIP", bytes("PK", 3, 4)),
                named("text that begins with BM", bytes("BM is how this sentence begins, no bitmap")),
                named("MP3", bytes("ID3", 4, 0)),
                named("MPEG audio", bytes(0xff, 0xfb, 0x90, 0x44)),
                named("WAV", bytes("RIFF", 1, 2, 3, 4, "WAVEfmt ")),
                named("M4A", bytes(0, 0, 0, 24, "ftypM4A ", 0, 0, 0, 0, "M4A mp42")),
                named("audio in an MP4 of a general brand", bytes(0, 0, 0, 24, "ftypmp42", 0, 0, 0, 0, "M4A mp42")),
                named("HTML that speaks of JPEG", bytes("<html>photo.jpg</html>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("images")
    void imageIsToldByItsFirstBytes(String format, byte[] head) {
        assertThat(MediaSniffer.sniff(head, head.length)).isEqualTo(MediaKind.IMAGE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("videos")
    void videoIsToldByItsFirstBytes(String format, byte[] head) {
        assertThat(MediaSniffer.sniff(head, head.length)).isEqualTo(MediaKind.VIDEO);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void everythingElseIsLeftAlone(String format, byte[] head) {
        assertThat(MediaSniffer.sniff(head, head.length)).isEqualTo(MediaKind.OTHER);
    }

    @Test
    void noHeadHoweverShortOrOddBreaksTheSniffer() {
        for (var format :
                Stream.of(images(), videos(), others()).flatMap(s -> s).toList()) {
            byte[] head = (byte[]) format.get()[1];
            for (int length = 0; length <= Math.min(head.length, 600); length++) {
                assertThat(MediaSniffer.sniff(java.util.Arrays.copyOf(head, length), length))
                        .isNotNull();
            }
        }
    }

    private static byte[] transportStream(int first, int packet) {
        byte[] stream = new byte[MediaSniffer.HEAD];
        for (int at = first; at < stream.length; at += packet) {
            stream[at] = 0x47;
        }
        return stream;
    }

    private static Arguments named(String format, byte[] head) {
        return Arguments.of(format, head);
    }
}
