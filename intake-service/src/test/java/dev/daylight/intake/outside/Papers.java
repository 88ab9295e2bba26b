package dev.daylight.intake.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Instruments, good and bad.
public final class Papers {

    private static final byte[] ORDER = pages(1);

    private Papers() {}

    public static byte[] order() {
        return ORDER.clone();
    }

    public static byte[] pages(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            return bytes(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param userPassword empty: everybody can open it, yet it is encrypted
    public static byte[] encrypted(String userPassword) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return bytes(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] cutShort() {
        byte[] order = order();
        return Arrays.copyOf(order, 60);
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
