package dev.daylight.sealing.recipient;

import dev.daylight.sealing.recipient.EncryptionKey.Fit;
import dev.daylight.sealing.recipient.EncryptionKey.Reading;
import dev.daylight.sealing.recipient.EncryptionKey.Unfit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.jspecify.annotations.Nullable;

/// Judges an OpenPGP public key. Every signature that anything is concluded from is checked; a revocation counts
/// without
/// a check, since whoever doubts a key is believed.
final class OpenPgpReading {

    private static final int LONGEST = 100_000;
    private static final Set<Integer> CERTIFICATIONS = Set.of(
            PGPSignature.DEFAULT_CERTIFICATION,
            PGPSignature.NO_CERTIFICATION,
            PGPSignature.CASUAL_CERTIFICATION,
            PGPSignature.POSITIVE_CERTIFICATION);

    private final PGPPublicKey primary;
    private final Instant now;

    private OpenPgpReading(PGPPublicKey primary, Instant now) {
        this.primary = primary;
        this.now = now;
    }

    /// A key that could be encrypted to, or why not.
    private record Candidate(
            PGPPublicKey key,
            @Nullable OwnSignature binding,
            @Nullable Flaw flaw) {}

    static Reading read(String text, Instant now) {
        if (text.length() > LONGEST) {
            return new Unfit(Flaw.NOT_ONE_KEY);
        }
        try {
            byte[] packets = OpenPgpArmor.open(text);
            return switch (OpenPgpPackets.content(packets)) {
                case PRIVATE_KEY -> new Unfit(Flaw.PRIVATE_KEY_ENCLOSED);
                case SOMETHING_ELSE -> new Unfit(Flaw.NOT_ONE_KEY);
                case ONE_PUBLIC_KEY -> {
                    PGPPublicKeyRing ring = new PGPPublicKeyRing(packets, new BcKeyFingerprintCalculator());
                    yield new OpenPgpReading(ring.getPublicKey(), now).judge(ring);
                }
            };
        } catch (IOException | RuntimeException e) {
            // The library throws unchecked, in many ways, at what is no key.
            return new Unfit(Flaw.NOT_ONE_KEY);
        }
    }

    private Reading judge(PGPPublicKeyRing ring) throws IOException {
        // Before a single signature is checked: some keys are made so that a check takes long.
        Flaw ofPrimary = flawOfPrimary();
        if (ofPrimary != null) {
            return new Unfit(ofPrimary);
        }
        // Of several statements the one that ends first decides; it is the only one that has to be kept, too.
        Optional<OwnSignature> own = aboutItself().stream().min(Comparator.comparing(OwnSignature::end));
        if (own.isEmpty()) {
            return new Unfit(Flaw.SIGNATURES_BROKEN);
        }
        OwnSignature self = own.get();
        Flaw inTime = flawInTime(primary, self);
        if (inTime != null) {
            return new Unfit(inTime);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Iterator<PGPPublicKey> keys = ring.getPublicKeys(); keys.hasNext(); ) {
            PGPPublicKey key = keys.next();
            candidates.add(key.isMasterKey() ? primaryItself(self) : subkey(key));
        }
        List<Candidate> usable = candidates.stream()
                .filter(candidate -> candidate.flaw() == null)
                .toList();
        return switch (usable.size()) {
            case 0 -> new Unfit(worst(candidates));
            case 1 ->
                new Fit(OpenPgpKey.of(
                        primary,
                        self,
                        usable.getFirst().key(),
                        usable.getFirst().binding()));
            default -> new Unfit(Flaw.SEVERAL_KEYS);
        };
    }

    private @Nullable Flaw flawOfPrimary() {
        if (primary.getVersion() != 4 && primary.getVersion() != 6) {
            return Flaw.KEY_TOO_WEAK;
        }
        if (has(primary.getKeySignatures(), PGPSignature.KEY_REVOCATION)) {
            return Flaw.REVOKED;
        }
        return OpenPgpAlgorithms.toSign(primary);
    }

    /// What the primary key says of itself, directly and with each of its names that was not revoked.
    private List<OwnSignature> aboutItself() {
        List<OwnSignature> all = new ArrayList<>();
        OwnSignature.newest(
                        primary.getKeySignatures(),
                        Set.of(PGPSignature.DIRECT_KEY),
                        primary,
                        primary,
                        null,
                        now,
                        signature -> signature.verifyCertification(primary))
                .ifPresent(all::add);
        // Asked for the signatures of a name, the library gives those of all its copies: each name once.
        Set<ByteBuffer> seen = new HashSet<>();
        for (Iterator<byte[]> names = primary.getRawUserIDs(); names.hasNext(); ) {
            byte[] name = names.next();
            if (seen.add(ByteBuffer.wrap(name))
                    && !has(primary.getSignaturesForID(name), PGPSignature.CERTIFICATION_REVOCATION)) {
                OwnSignature.newest(
                                primary.getSignaturesForID(name),
                                CERTIFICATIONS,
                                primary,
                                primary,
                                name,
                                now,
                                signature -> signature.verifyCertification(name, primary))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private Candidate primaryItself(OwnSignature self) {
        Flaw flaw = self.allowsEncryption() ? OpenPgpAlgorithms.toEncrypt(primary) : Flaw.CANNOT_ENCRYPT;
        return new Candidate(primary, null, flaw);
    }

    private Candidate subkey(PGPPublicKey key) {
        OwnSignature binding = OwnSignature.newest(
                        key.getKeySignatures(),
                        Set.of(PGPSignature.SUBKEY_BINDING),
                        primary,
                        key,
                        null,
                        now,
                        signature -> signature.verifyCertification(primary, key))
                .orElse(null);
        return new Candidate(key, binding, flawOf(key, binding));
    }

    private @Nullable Flaw flawOf(PGPPublicKey key, @Nullable OwnSignature binding) {
        if (has(key.getKeySignatures(), PGPSignature.SUBKEY_REVOCATION)) {
            return Flaw.REVOKED;
        }
        if (binding == null || key.getVersion() != primary.getVersion()) {
            return Flaw.SIGNATURES_BROKEN;
        }
        if (!binding.allowsEncryption()) {
            return Flaw.CANNOT_ENCRYPT;
        }
        Flaw ofAlgorithm = OpenPgpAlgorithms.toEncrypt(key);
        return ofAlgorithm == null ? flawInTime(key, binding) : ofAlgorithm;
    }

    private @Nullable Flaw flawInTime(PGPPublicKey key, OwnSignature signature) {
        if (key.getCreationTime().toInstant().isAfter(now)) {
            return Flaw.NOT_YET_VALID;
        }
        return now.isBefore(signature.end()) ? null : Flaw.EXPIRED;
    }

    private static Flaw worst(List<Candidate> candidates) {
        List<Flaw> flaws = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.flaw() != null) {
                flaws.add(candidate.flaw());
            }
        }
        return Collections.min(flaws);
    }

    private static boolean has(@Nullable Iterator<PGPSignature> signatures, int type) {
        return OwnSignature.stream(signatures).anyMatch(signature -> signature.getSignatureType() == type);
    }
}
