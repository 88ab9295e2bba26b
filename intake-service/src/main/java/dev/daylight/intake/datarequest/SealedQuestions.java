package dev.daylight.intake.datarequest;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.messaging.TryAgainLater;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.ObjectStoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Questions of review: fetched once, when they are asked, and sealed anew for the agency's own eyes, so that reading a
/// request needs no other system.
@ApplicationScoped
class SealedQuestions {

    private static final long LONGEST = 256 * 1024;

    private final ObjectStore store;
    private final RequestKeys keys;

    SealedQuestions(ObjectStore store, RequestKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /// @throws TryAgainLater when object storage is away
    byte[] fetch(UUID requestId, UUID clarificationId, DocumentReference question) {
        try {
            byte[] sealed = store.get(question.bucket(), question.key(), LONGEST);
            if (!ObjectStore.sha256(sealed).equals(question.sha256())) {
                throw new IllegalStateException("a question is not the one that review told of");
            }
            byte[] text = keys.open(sealed, requestId, SealContexts.clarificationQuestion(clarificationId));
            return keys.of(requestId).seal(text, ownEyes(clarificationId));
        } catch (ObjectStoreUnavailable e) {
            throw new TryAgainLater("a question of review waits: object storage is away", e);
        }
    }

    /// @throws dev.daylight.sealing.KeyDestroyed when the request was shredded
    String open(Clarification asked) {
        return new String(keys.open(asked.sealedQuestion, asked.requestId, ownEyes(asked.id)), StandardCharsets.UTF_8);
    }

    private static String ownEyes(UUID clarificationId) {
        return "data-request/clarification/" + clarificationId;
    }
}
