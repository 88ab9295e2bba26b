package dev.daylight.review.audit;

import java.time.Instant;

/// What the chain was at one moment, signed: whoever kept one notices everything that is changed or cut off before it.
public record Head(long sequence, String hash, Instant at, String keyId, String signature) {

    static Head sign(long sequence, String hash, Instant at, TrailKeys keys) {
        String keyId = keys.newest();
        return new Head(sequence, hash, at, keyId, keys.sign(signed(sequence, hash, at, keyId)));
    }

    private static String signed(long sequence, String hash, Instant at, String keyId) {
        return "{\"sequence\":" + sequence + ",\"hash\":\"" + hash + "\",\"at\":\"" + at + "\",\"key\":\"" + keyId
                + "\"}";
    }

    public String line() {
        return "{\"head\":" + signed(sequence, hash, at, keyId) + ",\"signature\":\"" + signature + "\"}";
    }
}
