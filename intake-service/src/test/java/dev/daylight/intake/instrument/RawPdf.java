package dev.daylight.intake.instrument;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/// PDFs written by hand, for what no library would write.
public final class RawPdf {

    private RawPdf() {}

    /// @param ofTheCatalog more entries of the document's root
    /// @param more objects, the first one has number 4
    static byte[] with(String ofTheCatalog, String... more) {
        List<byte[]> objects = new ArrayList<>();
        for (String object : more) {
            objects.add(object.getBytes(StandardCharsets.ISO_8859_1));
        }
        return write(ofTheCatalog, objects);
    }

    /// @param more objects, the first one has number 4
    public static byte[] withObjects(String ofTheCatalog, byte[]... more) {
        return write(ofTheCatalog, List.of(more));
    }

    /// @param entries of the stream's dictionary
    public static byte[] withStream(String entries, byte[] content) {
        return withObjects("", stream(entries, content));
    }

    public static byte[] stream(String entries, byte[] content) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(ascii("<< /Length " + content.length + " " + entries + " >>\nstream\n"));
        object.writeBytes(content);
        object.writeBytes(ascii("\nendstream"));
        return object.toByteArray();
    }

    /// A file whose cross-reference is a stream, and says nothing true.
    static byte[] withCrossReferenceStream(String entries, byte[] content) {
        byte[] head = ascii("%PDF-1.7\n1 0 obj\n");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(head);
        pdf.writeBytes(stream("/Type /XRef /Size 5 /Root 2 0 R " + entries, content));
        pdf.writeBytes(ascii("\nendobj\nstartxref\n9\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /// Objects whose end is left out, so that nobody knows where a stream in them ends.
    static byte[] endless(byte[]... more) {
        return write("", List.of(more), "\n");
    }

    public static byte[] packedZeros(int length) {
        return pack(new byte[length]);
    }

    static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static byte[] write(String ofTheCatalog, List<byte[]> more) {
        return write(ofTheCatalog, more, "\nendobj\n");
    }

    private static byte[] write(String ofTheCatalog, List<byte[]> more, String end) {
        List<byte[]> objects = new ArrayList<>();
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R " + ofTheCatalog + " >>"));
        objects.add(ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        objects.add(ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"));
        objects.addAll(more);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ascii("%PDF-1.7\n"));
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            places.add(pdf.size());
            pdf.writeBytes(ascii((index + 1) + " 0 obj\n"));
            pdf.writeBytes(objects.get(index));
            pdf.writeBytes(ascii(index < 3 ? "\nendobj\n" : end));
        }
        int table = pdf.size();
        pdf.writeBytes(ascii("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        places.forEach(place -> pdf.writeBytes(ascii("%010d 00000 n \n".formatted(place))));
        pdf.writeBytes(ascii(
                "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
