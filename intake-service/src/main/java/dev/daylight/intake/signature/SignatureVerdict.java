package dev.daylight.intake.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a machine can say of a paper's signatures.
public sealed interface SignatureVerdict {

    /// Every signature holds and covers everything, and one is of an authority that may issue this
    /// instrument here.
    record Authentic(Signer signer, Authority authority) implements SignatureVerdict {}

    /// A person has to find out.
    ///
    /// @param signers who signed, as far as known
    record HumanToCheck(Doubt doubt, List<Signer> signers) implements SignatureVerdict {}

    /// What was signed is not what was sent, or the signature is not the signer's. For a person as well,
    /// who should expect the worst.
    record Broken(List<Signer> signers) implements SignatureVerdict {}

    String BROKEN = "The paper is not the one that was signed: its content and its signature do not belong together.";
    String BROKEN_IN_CHINESE = "该文件并非当初签署的文件：其内容与签名不符。";
    String AUTHENTIC = "The signature holds, covers the whole paper and belongs to an authority that may issue it.";
    String AUTHENTIC_IN_CHINESE = "签名有效，覆盖整个文件，且属于有权签发该文书的机关。";

    /// `AUTHENTIC`, `HUMAN_TO_CHECK` or `BROKEN`.
    default String outcome() {
        return switch (this) {
            case Authentic _ -> "AUTHENTIC";
            case HumanToCheck _ -> "HUMAN_TO_CHECK";
            case Broken _ -> "BROKEN";
        };
    }

    /// A stable code.
    default String reason() {
        return switch (this) {
            case Authentic _ -> "AUTHENTIC";
            case HumanToCheck check -> check.doubt().name();
            case Broken _ -> "BROKEN";
        };
    }

    /// The same in plain English.
    default String sentence() {
        return sentence(reason());
    }

    /// @param reason code of a verdict, possibly an old one
    static String sentence(String reason) {
        return switch (reason) {
            case "AUTHENTIC" -> AUTHENTIC;
            case "BROKEN" -> BROKEN;
            default -> Doubt.valueOf(reason).sentence();
        };
    }

    static String sentenceInChinese(String reason) {
        return switch (reason) {
            case "AUTHENTIC" -> AUTHENTIC_IN_CHINESE;
            case "BROKEN" -> BROKEN_IN_CHINESE;
            default -> Doubt.valueOf(reason).sentenceInChinese();
        };
    }

    /// The names in the certificates of who signed; null when nobody is known to have.
    default @Nullable String signerNames() {
        List<Signer> signers = switch (this) {
            case Authentic authentic -> List.of(authentic.signer());
            case HumanToCheck check -> check.signers();
            case Broken broken -> broken.signers();
        };
        return signers.isEmpty()
                ? null
                : String.join("; ", signers.stream().map(Signer::subject).toList());
    }

    /// The authority for which the signer signs; null when that is not established.
    default @Nullable Authority establishedAuthority() {
        return this instanceof Authentic authentic ? authentic.authority() : null;
    }
}
