package dev.daylight.review.disclosure;

import dev.daylight.sealing.recipient.CannotEncrypt;
import dev.daylight.sealing.recipient.EncryptionKey;
import dev.daylight.sealing.recipient.Flaw;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/// Encrypts a package so that only the agency opens it. What intake judged when the agency was entered is judged again
/// here, each time, by the same rules: a key may have ended or been found wanting since.
final class AgencyEncryption {

    private final EncryptionKey key;

    private AgencyEncryption(EncryptionKey key) {
        this.key = key;
    }

    /// @param text the certificate or key that the agency was certified with, never one that came with a request
    /// @throws Obstructed when it cannot be used now
    static AgencyEncryption to(String text, Instant now) {
        return switch (EncryptionKey.read(text, now)) {
            case EncryptionKey.Fit fit -> new AgencyEncryption(fit.key());
            case EncryptionKey.Unfit unfit
            when unfit.flaw() == Flaw.EXPIRED ->
                throw new Obstructed(Obstacle.AGENCY_KEY_EXPIRED, "the agency's certificate or key has expired");
            case EncryptionKey.Unfit unfit ->
                throw new Obstructed(
                        Obstacle.AGENCY_KEY_UNUSABLE,
                        "the agency's certificate or key cannot be used: " + unfit.flaw());
        };
    }

    /// Closing ends the message and leaves `out` open.
    OutputStream encrypting(OutputStream out) throws IOException {
        try {
            return key.encrypting(out);
        } catch (CannotEncrypt e) {
            throw new Obstructed(Obstacle.AGENCY_KEY_UNUSABLE, "the package cannot be encrypted to the agency", e);
        }
    }
}
