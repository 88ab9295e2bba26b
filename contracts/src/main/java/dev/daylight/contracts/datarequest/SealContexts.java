package dev.daylight.contracts.datarequest;

import java.util.UUID;

/// Where each sealed document of a request belongs: the context to which its seal is bound. Intake and review have to
/// agree on it letter by letter, else the seal does not open.
public final class SealContexts {

    private SealContexts() {}

    /// JSON [Particulars]; also the one that comes with the paper of an emergency.
    public static String particulars(UUID requestId) {
        return "particulars/" + requestId;
    }

    /// The paper of a production or preservation request; also the one that an emergency brings later.
    public static String instrument(UUID requestId) {
        return "instrument/" + requestId;
    }

    /// The signed container out of which the instrument was taken, as it was uploaded.
    public static String container(UUID requestId) {
        return "instrument/" + requestId + "/container";
    }

    /// The PDF in which an agency states an emergency.
    public static String emergencyStatement(UUID requestId) {
        return "emergency-statement/" + requestId;
    }

    public static String amendmentDocument(UUID amendmentId) {
        return "amendment/" + amendmentId + "/document";
    }

    /// Plain text in UTF-8.
    public static String amendmentText(UUID amendmentId) {
        return "amendment/" + amendmentId + "/text";
    }

    /// What review asks: plain text in UTF-8.
    public static String clarificationQuestion(UUID clarificationId) {
        return "clarification/" + clarificationId + "/question";
    }

    /// Whom a reviewer spoke to when calling an agency back: plain text in UTF-8.
    public static String callBack(UUID callBackId) {
        return "call-back/" + callBackId + "/spoken-to";
    }

    /// To which court a challenge goes, and in what words: plain text in UTF-8.
    public static String challenge(UUID challengeId) {
        return "challenge/" + challengeId + "/words";
    }

    /// What was decided on a challenge: plain text in UTF-8.
    public static String challengeOutcome(UUID outcomeId) {
        return "challenge-outcome/" + outcomeId + "/words";
    }

    /// The paper of an order that came after the request.
    public static String confidentialityOrder(UUID orderId) {
        return "confidentiality-order/" + orderId + "/document";
    }

    /// JSON [Particulars.ConfidentialityOrder] of an order that came after the request.
    public static String confidentialityParticulars(UUID orderId) {
        return "confidentiality-order/" + orderId + "/particulars";
    }

    public static String confidentialityExtension(UUID extensionId) {
        return "confidentiality-extension/" + extensionId + "/document";
    }

    public static String confidentialityLift(UUID liftId) {
        return "confidentiality-lift/" + liftId + "/document";
    }
}
