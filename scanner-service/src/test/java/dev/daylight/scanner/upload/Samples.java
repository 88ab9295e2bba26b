package dev.daylight.scanner.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// First bytes of files as they are met in the world.
public final class Samples {

    private Samples() {}

    /// A JPEG for the eye of the scanner, different for each seed.
    public static byte[] jpeg(String seed) {
        return bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, "JFIF", 0, 1, 1, seed);
    }

    /// An MP4 longer than the head that is sniffed.
    public static byte[] mp4(String seed) {
        return bytes(0, 0, 0, 0x18, "ftypisom", 0, 0, 2, 0, "isommp41", seed.repeat(2000));
    }

    /// Numbers are bytes, texts are Latin-1.
    public static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            switch (part) {
                case Integer number -> out.write(number);
                case String text -> out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
                default -> throw new IllegalArgumentException("a byte or a text");
            }
        }
        return out.toByteArray();
    }
}
