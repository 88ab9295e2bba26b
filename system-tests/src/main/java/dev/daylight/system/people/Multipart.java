package dev.daylight.system.people;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A multipart/form-data body, written part by part.
public final class Multipart {

    private static final String BOUNDARY = "daylight-boundary-5f1c0e2a";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Multipart part(String name, String contentType, byte[] content) {
        return write("Content-Disposition: form-data; name=\"" + name + "\"", contentType, content);
    }

    public Multipart file(String name, String fileName, String contentType, byte[] content) {
        return write(
                "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"",
                contentType,
                content);
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] body() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        return whole.toByteArray();
    }

    private Multipart write(String disposition, String contentType, byte[] content) {
        bytes.writeBytes(
                ascii("--" + BOUNDARY + "\r\n" + disposition + "\r\nContent-Type: " + contentType + "\r\n\r\n"));
        bytes.writeBytes(content);
        bytes.writeBytes(ascii("\r\n"));
        return this;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
