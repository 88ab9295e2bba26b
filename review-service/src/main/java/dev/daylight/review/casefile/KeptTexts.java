package dev.daylight.review.casefile;

import dev.daylight.messaging.Ids;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people wrote beside something that they did, sealed. The trail names such a text by its id, so that it tells
/// that
/// something was written without saying it, and stays whole when the case is shredded.
@ApplicationScoped
public class KeptTexts {

    private final Database database;
    private final CaseSealing sealing;
    private final Ids ids;
    private final Clock clock;

    KeptTexts(Database database, CaseSealing sealing, Ids ids, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param what its kind, for example `note`
    /// @return what the trail says of it: nothing when nothing was written
    @Transactional(TxType.MANDATORY)
    public Map<String, Object> keep(UUID caseId, String what, @Nullable String text) {
        if (text == null) {
            return Map.of();
        }
        UUID id = ids.next();
        database.change(
                "INSERT INTO case_text (id, case_id, what, sealed, kept_at) VALUES (?, ?, ?, ?, ?)",
                id,
                caseId,
                what,
                sealing.seal(caseId, about(id), text),
                clock.instant());
        return Map.of(what + "Id", id);
    }

    /// By id, as the trail names them. Those that do not open any more are left out.
    public Map<UUID, String> of(UUID caseId) {
        record Kept(UUID id, byte @Nullable [] sealed, byte @Nullable [] wrapped) {}
        Map<UUID, String> texts = new HashMap<>();
        for (Kept kept : database.all(
                """
                SELECT t.id, t.sealed, y.wrapped FROM case_text t JOIN case_key y ON y.case_id = t.case_id
                WHERE t.case_id = ?""", row -> new Kept(row.uuid("id"), row.bytesOrNull("sealed"), row.bytesOrNull("wrapped")), caseId)) {
            String text = sealing.textIfAny(caseId, about(kept.id()), kept.sealed(), kept.wrapped());
            if (text != null) {
                texts.put(kept.id(), text);
            }
        }
        return texts;
    }

    static String about(UUID id) {
        return "text/" + id;
    }
}
