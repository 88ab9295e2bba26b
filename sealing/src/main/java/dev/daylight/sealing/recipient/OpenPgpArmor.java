package dev.daylight.sealing.recipient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.ArmoredOutputStream;

/// A key as text (RFC 9580, section 6).
final class OpenPgpArmor {

    private static final String BEGIN = "-----BEGIN PGP PUBLIC KEY BLOCK-----";
    private static final String END = "-----END PGP PUBLIC KEY BLOCK-----";

    private OpenPgpArmor() {}

    /// @throws IOException when it is not exactly one block, or its checksum is wrong
    static byte[] open(String text) throws IOException {
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from || text.indexOf("-----BEGIN") != from || text.lastIndexOf("-----BEGIN") != from) {
            throw new IOException("not one public key block");
        }
        byte[] block = (text.substring(from, to + END.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        // The checksum is no longer demanded by the standard; where there is one, it has to fit.
        try (ArmoredInputStream armor =
                ArmoredInputStream.builder().setDetectMissingCRC(false).build(new ByteArrayInputStream(block))) {
            return armor.readAllBytes();
        }
    }

    static String close(byte[] key) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor =
                ArmoredOutputStream.builder().clearHeaders().enableCRC(true).build(text)) {
            armor.write(key);
        }
        return text.toString(StandardCharsets.US_ASCII);
    }
}
