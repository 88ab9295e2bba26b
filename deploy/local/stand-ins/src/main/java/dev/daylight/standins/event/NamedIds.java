package dev.daylight.standins.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids that follow from a name (RFC 9562, version 5): the same fact, told twice, has the same id, so readers drop the
/// second.
public final class NamedIds {

    private static final UUID NAMESPACE = UUID.fromString("5d0f3c1e-6a43-4c0b-9b57-5f6c61796c74");

    private NamedIds() {}

    public static UUID of(String name) {
        byte[] digest = sha1().digest(ByteBuffer.allocate(16 + name.getBytes(StandardCharsets.UTF_8).length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(name.getBytes(StandardCharsets.UTF_8))
                .array());
        ByteBuffer bits = ByteBuffer.wrap(digest);
        long high = bits.getLong() & ~0xF000L | 0x5000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// Not for security: the id only has to be the same again.
    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
