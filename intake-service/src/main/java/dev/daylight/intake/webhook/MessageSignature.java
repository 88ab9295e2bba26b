package dev.daylight.intake.webhook;

import dev.daylight.intake.signing.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// HTTP Message Signatures (RFC 9421) with Ed25519, as much of it as one kind of request needs.
///
/// @param input value of Signature-Input
/// @param signature value of Signature
record MessageSignature(String input, String signature) {

    /// A covered component and its value.
    record Component(String name, String value) {}

    static MessageSignature of(String label, List<Component> covered, Instant created, SigningKeys keys) {
        String parameters = parameters(covered, created, keys.keyId());
        byte[] signature = keys.sign(base(covered, parameters).getBytes(StandardCharsets.US_ASCII));
        return new MessageSignature(
                label + "=" + parameters, label + "=:" + Base64.getEncoder().encodeToString(signature) + ":");
    }

    /// Value of Content-Digest (RFC 9530).
    static String contentDigest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String parameters(List<Component> covered, Instant created, String keyId) {
        return covered.stream()
                        .map(component -> "\"" + component.name() + "\"")
                        .collect(Collectors.joining(" ", "(", ")"))
                + ";created=" + created.getEpochSecond() + ";keyid=\"" + keyId + "\"";
    }

    /// What is signed (section 2.5).
    static String base(List<Component> covered, String parameters) {
        return covered.stream()
                        .map(component -> "\"" + component.name() + "\": " + component.value() + "\n")
                        .collect(Collectors.joining())
                + "\"@signature-params\": " + parameters;
    }
}
