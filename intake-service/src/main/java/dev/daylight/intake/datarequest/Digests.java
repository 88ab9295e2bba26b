package dev.daylight.intake.datarequest;

import dev.daylight.sealing.ObjectStore;
import java.nio.charset.StandardCharsets;

/// Digests by which a filing is recognised.
final class Digests {

    private Digests() {}

    static String of(String text) {
        return ObjectStore.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// One digest of both parts. Of their digests, not of their bytes in a row: then no byte can move from one part to
    /// the other unseen.
    static String of(byte[] request, byte[] instrument) {
        return of(ObjectStore.sha256(request) + ObjectStore.sha256(instrument));
    }
}
