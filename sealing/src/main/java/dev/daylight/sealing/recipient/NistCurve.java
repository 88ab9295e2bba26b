package dev.daylight.sealing.recipient;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;

/// Curves on which a key is agreed, each with a derivation of its own strength (RFC 5753, section 8).
enum NistCurve {
    P256("1.2.840.10045.3.1.7", CMSAlgorithm.ECDH_SHA256KDF),
    P384("1.3.132.0.34", CMSAlgorithm.ECDH_SHA384KDF),
    P521("1.3.132.0.35", CMSAlgorithm.ECDH_SHA512KDF);

    private final String id;
    private final ASN1ObjectIdentifier agreement;

    NistCurve(String id, ASN1ObjectIdentifier agreement) {
        this.id = id;
        this.agreement = agreement;
    }

    /// Object identifier.
    String id() {
        return id;
    }

    /// One-pass Diffie-Hellman with the X9.63 derivation.
    ASN1ObjectIdentifier agreement() {
        return agreement;
    }

    static boolean has(String id) {
        return Arrays.stream(values()).anyMatch(curve -> curve.id.equals(id));
    }

    /// By its numbers: what a curve is called depends on who read the key.
    static Optional<NistCurve> of(ECPublicKey key) {
        ECParameterSpec given = key.getParams();
        return Arrays.stream(values())
                .filter(curve -> {
                    ECParameterSpec ours = curve.parameters();
                    return ours.getCurve().equals(given.getCurve())
                            && ours.getGenerator().equals(given.getGenerator())
                            && ours.getOrder().equals(given.getOrder())
                            && ours.getCofactor() == given.getCofactor();
                })
                .findFirst();
    }

    private ECParameterSpec parameters() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(id));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has the NIST curves", e);
        }
    }
}
