package dev.daylight.standins.provider;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Random;

/// Chance that comes out the same for the same words. [Random] is specified bit by bit, so this holds on every JDK.
final class Seeded {

    private Seeded() {}

    static Random by(Object... words) {
        return new Random(ByteBuffer.wrap(digest(words)).getLong());
    }

    static byte[] digest(Object... words) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Object word : words) {
                sha256.update((word + "|").getBytes(StandardCharsets.UTF_8));
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T oneOf(List<T> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
