package dev.daylight.sealing.recipient;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.bcpg.SignatureSubpacket;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;

/// A signature that a primary key really made about itself or about one of its subkeys: what it says of that key
/// counts.
///
/// @param userId what was certified together with the key, if anything
/// @param end the first of the key's end and the signature's own
record OwnSignature(PGPSignature signature, byte @Nullable [] userId, Instant end) {

    /// Whoever marks something else as critical wants a reader that does not know it to leave the signature alone
    /// (RFC 9580, section 5.2.3.7).
    private static final Set<Integer> UNDERSTOOD = Set.of(
            SignatureSubpacketTags.CREATION_TIME,
            SignatureSubpacketTags.EXPIRE_TIME,
            SignatureSubpacketTags.EXPORTABLE,
            SignatureSubpacketTags.REVOCABLE,
            SignatureSubpacketTags.KEY_EXPIRE_TIME,
            SignatureSubpacketTags.PREFERRED_SYM_ALGS,
            SignatureSubpacketTags.ISSUER_KEY_ID,
            SignatureSubpacketTags.PREFERRED_HASH_ALGS,
            SignatureSubpacketTags.PREFERRED_COMP_ALGS,
            SignatureSubpacketTags.KEY_SERVER_PREFS,
            SignatureSubpacketTags.PREFERRED_KEY_SERV,
            SignatureSubpacketTags.PRIMARY_USER_ID,
            SignatureSubpacketTags.POLICY_URL,
            SignatureSubpacketTags.KEY_FLAGS,
            SignatureSubpacketTags.FEATURES,
            SignatureSubpacketTags.EMBEDDED_SIGNATURE,
            SignatureSubpacketTags.ISSUER_FINGERPRINT);

    interface Check {
        boolean passes(PGPSignature signature) throws PGPException;
    }

    /// The newest one of a kind; what an older one says is superseded.
    static Optional<OwnSignature> newest(
            @Nullable Iterator<PGPSignature> all,
            Set<Integer> types,
            PGPPublicKey primary,
            PGPPublicKey about,
            byte @Nullable [] userId,
            Instant now,
            Check check) {
        return stream(all)
                .filter(signature -> types.contains(signature.getSignatureType()))
                .filter(signature -> counts(signature, primary, now))
                .filter(signature -> verifies(signature, primary, check))
                .max(Comparator.comparing(PGPSignature::getCreationTime))
                .map(signature -> new OwnSignature(signature, userId, end(signature, about)));
    }

    static Stream<PGPSignature> stream(@Nullable Iterator<PGPSignature> signatures) {
        Iterable<PGPSignature> iterable = () -> signatures == null ? java.util.Collections.emptyIterator() : signatures;
        return StreamSupport.stream(iterable.spliterator(), false);
    }

    boolean allowsEncryption() {
        int flags = signature.getHashedSubPackets().getKeyFlags();
        return (flags & (KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE)) != 0;
    }

    private static boolean counts(PGPSignature signature, PGPPublicKey primary, Instant now) {
        PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
        return hashed != null
                && hashed.hasSubpacket(SignatureSubpacketTags.CREATION_TIME)
                && signature.hasKeyIdentifier(primary.getKeyIdentifier())
                && OpenPgpAlgorithms.isSound(signature.getHashAlgorithm())
                && !signature.getCreationTime().toInstant().isAfter(now)
                && Arrays.stream(hashed.toArray())
                        .filter(SignatureSubpacket::isCritical)
                        .allMatch(subpacket -> UNDERSTOOD.contains(subpacket.getType()));
    }

    private static boolean verifies(PGPSignature signature, PGPPublicKey primary, Check check) {
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), primary);
            return check.passes(signature);
        } catch (PGPException | RuntimeException e) {
            // What cannot be checked is not right.
            return false;
        }
    }

    private static Instant end(PGPSignature signature, PGPPublicKey about) {
        PGPSignatureSubpacketVector said = signature.getHashedSubPackets();
        Instant ofKey = after(about.getCreationTime().toInstant(), said.getKeyExpirationTime());
        Instant ofSignature = after(signature.getCreationTime().toInstant(), said.getSignatureExpirationTime());
        return ofKey.isBefore(ofSignature) ? ofKey : ofSignature;
    }

    private static Instant after(Instant beginning, long seconds) {
        return seconds == 0 ? Instant.MAX : beginning.plusSeconds(seconds);
    }
}
