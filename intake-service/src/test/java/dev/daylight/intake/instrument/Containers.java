package dev.daylight.intake.instrument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Containers, good and bad, built entry by entry.
public final class Containers {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private String mimetype = FileType.ASIC_E.mediaType();
    private String comment = "";

    private Containers() {}

    /// Unsigned, otherwise as it should be.
    public static Containers holding(String name, byte[] paper) {
        return new Containers().and(name, paper);
    }

    public Containers and(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Containers of(String kind) {
        mimetype = kind;
        return this;
    }

    Containers commented(String text) {
        comment = text;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] kind = mimetype.getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(kind.length);
            CRC32 crc = new CRC32();
            crc.update(kind);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(kind);
            zip.closeEntry();
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            zip.setComment(comment);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
