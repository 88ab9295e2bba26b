package dev.daylight.scanner.upload;

import dev.daylight.contracts.scan.MediaKind;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Tells images and videos by their first bytes; a name or a declared type is anybody's claim.
///
/// Audio is none of the scanner's business: containers whose brand says audio count as neither.
final class MediaSniffer {

    /// Bytes that suffice for every format below; the last to be told is the third packet of an MPEG transport stream.
    static final int HEAD = 1024;

    private static final Set<String> IMAGE_BRANDS = Set.of(
            "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1", "miaf", "avif",
            "avis");
    private static final Set<String> AUDIO_BRANDS = Set.of("M4A ", "M4B ", "M4P ", "F4A ", "F4B ", "aax ", "aaxc");
    /// First boxes of QuickTime files that are older than the brand.
    private static final Set<String> QUICKTIME_BOXES = Set.of("moov", "mdat", "wide", "pnot", "skip", "free");

    private final byte[] head;
    private final int length;

    private MediaSniffer(byte[] head, int length) {
        this.head = head;
        this.length = length;
    }

    static MediaKind sniff(byte[] head, int length) {
        MediaSniffer sniffer = new MediaSniffer(head, length);
        if (sniffer.isImage()) {
            return MediaKind.IMAGE;
        }
        return sniffer.isVideo() ? MediaKind.VIDEO : MediaKind.OTHER;
    }

    private boolean isImage() {
        return bytes(0, 0xff, 0xd8, 0xff) // JPEG
                || bytes(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')
                || text(0, "GIF87a")
                || text(0, "GIF89a")
                || text(0, "RIFF") && text(8, "WEBP")
                || bytes(0, 'I', 'I', 42, 0) // TIFF
                || bytes(0, 'M', 'M', 0, 42)
                || bytes(0, 'I', 'I', 43, 0) // BigTIFF
                || bytes(0, 'M', 'M', 0, 43)
                || isBitmap()
                || hasBrandOf(IMAGE_BRANDS); // HEIC, AVIF
    }

    private boolean isVideo() {
        return text(4, "ftyp") && !hasBrandOf(IMAGE_BRANDS) && !hasBrandOf(AUDIO_BRANDS) // MP4, MOV
                || length >= 8 && QUICKTIME_BOXES.contains(textAt(4)) && head[0] == 0
                || isMatroska()
                || text(0, "RIFF") && text(8, "AVI ")
                || bytes(0, 0, 0, 1, 0xba) // MPEG program stream
                || bytes(0, 0, 0, 1, 0xb3) // MPEG video
                || isTransportStream(0, 188)
                || isTransportStream(4, 192);
    }

    /// Two letters would catch every text that begins with them, so the header's own length must be a known one too.
    private boolean isBitmap() {
        if (!text(0, "BM") || length < 18 || !bytes(6, 0, 0, 0, 0)) {
            return false;
        }
        int header = head[14] & 0xff | (head[15] & 0xff) << 8 | (head[16] & 0xff) << 16 | (head[17] & 0xff) << 24;
        return Set.of(12, 16, 40, 52, 56, 64, 108, 124).contains(header);
    }

    /// EBML with the document type of WebM or Matroska.
    private boolean isMatroska() {
        if (!bytes(0, 0x1a, 0x45, 0xdf, 0xa3)) {
            return false;
        }
        String start = new String(head, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1);
        return start.contains("webm") || start.contains("matroska");
    }

    private boolean isTransportStream(int first, int packet) {
        return bytes(first, 0x47) && bytes(first + packet, 0x47) && bytes(first + 2 * packet, 0x47);
    }

    /// Looks at the major brand and at the compatible ones of an ISO base media file.
    private boolean hasBrandOf(Set<String> brands) {
        if (!text(4, "ftyp")) {
            return false;
        }
        int box = (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff;
        int end = box < 8 ? length : Math.min(box, length);
        for (int at = 8; at + 4 <= end; at += 4) {
            // At 12 stands the minor version, which is a number.
            if (at != 12 && brands.contains(textAt(at))) {
                return true;
            }
        }
        return false;
    }

    private String textAt(int offset) {
        return new String(head, offset, 4, StandardCharsets.ISO_8859_1);
    }

    private boolean text(int offset, String expected) {
        if (length < offset + expected.length()) {
            return false;
        }
        return new String(head, offset, expected.length(), StandardCharsets.ISO_8859_1).equals(expected);
    }

    private boolean bytes(int offset, int... expected) {
        if (length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[offset + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
