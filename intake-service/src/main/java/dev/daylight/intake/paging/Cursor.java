package dev.daylight.intake.paging;

import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page ended, as callers carry it to the next call. Opaque to them, so that it may change; it opens nothing,
/// since every query says the agency again.
public final class Cursor {

    private static final byte FORM = 1;
    private static final int BYTES = 17;

    private Cursor() {}

    public static String write(UUID last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .put(FORM)
                        .putLong(last.getMostSignificantBits())
                        .putLong(last.getLeastSignificantBits())
                        .array());
    }

    public static @Nullable UUID read(Findings findings, String text) {
        try {
            byte[] bytes = text.length() > 2 * BYTES
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text);
            if (bytes.length == BYTES && bytes[0] == FORM) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, BYTES - 1);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException e) {
            findings.add(Fault.NOT_A_CURSOR.at("/cursor"));
            return null;
        }
        findings.add(Fault.NOT_A_CURSOR.at("/cursor"));
        return null;
    }
}
