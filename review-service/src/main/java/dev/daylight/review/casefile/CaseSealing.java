package dev.daylight.review.casefile;

import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.database.Database;
import dev.daylight.sealing.DataKey;
import dev.daylight.sealing.SealBroken;
import dev.daylight.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Seals what people write about a case with that case's own key. The key is made at its first use and lies in the
/// database, wrapped by a master key; once it is destroyed, none of it opens any more, wherever copies of it lie.
///
/// Nothing is kept in memory between two calls, so that a destroyed key is gone at once.
@ApplicationScoped
public class CaseSealing {

    private static final Logger LOG = Logger.getLogger(CaseSealing.class);

    private final Database database;
    private final Sealing sealing;
    private final Clock clock;

    CaseSealing(Database database, Sealing sealing, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// What became of a sealed text.
    public sealed interface Opened {
        record Text(String text) implements Opened {
            @Override
            public String toString() {
                return "Text[]";
            }
        }

        /// The case's key was destroyed on purpose.
        record Shredded() implements Opened {}

        /// It was changed, belongs elsewhere, or its master key is not configured here.
        record Broken() implements Opened {}
    }

    private record Stored(byte @Nullable [] wrapped) {}

    /// @param what where the text belongs within its case, for example `note/<id>`; it opens nowhere else
    /// @throws Objection when the case has been shredded
    public byte[] seal(UUID caseId, String what, String text) {
        return key(caseId).seal(text.getBytes(StandardCharsets.UTF_8), what);
    }

    public byte @Nullable [] sealIfAny(UUID caseId, String what, @Nullable String text) {
        return text == null ? null : seal(caseId, what, text);
    }

    public Opened open(UUID caseId, String what, byte[] sealed) {
        return open(caseId, what, sealed, stored(caseId).map(Stored::wrapped).orElse(null));
    }

    /// The text; null when there is none, or when it does not open any more.
    public @Nullable String textIfAny(UUID caseId, String what, byte @Nullable [] sealed) {
        return sealed == null ? null : text(open(caseId, what, sealed));
    }

    /// As above, of a row that was read together with its case's key, so that no second statement is needed.
    @Nullable
    String textIfAny(UUID caseId, String what, byte @Nullable [] sealed, byte @Nullable [] wrapped) {
        return sealed == null ? null : text(open(caseId, what, sealed, wrapped));
    }

    public boolean isShredded(UUID caseId) {
        return stored(caseId).filter(key -> key.wrapped() == null).isPresent();
    }

    /// Destroys the key of a case, also of one that had none yet. Repeating it changes nothing.
    ///
    /// @return whether this call did it
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean shred(UUID caseId) {
        return database.change("""
                INSERT INTO case_key (case_id, wrapped, made_at, destroyed_at) VALUES (?, NULL, ?, ?)
                ON CONFLICT (case_id) DO UPDATE SET wrapped = NULL, destroyed_at = excluded.destroyed_at
                WHERE case_key.destroyed_at IS NULL""", caseId, clock.instant(), clock.instant()) == 1;
    }

    private Opened open(UUID caseId, String what, byte[] sealed, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            return new Opened.Shredded();
        }
        try {
            byte[] plain = sealing.dataKey(wrapped, owner(caseId)).open(sealed, what);
            return new Opened.Text(new String(plain, StandardCharsets.UTF_8));
        } catch (SealBroken e) {
            LOG.errorf("text of a case does not open case=%s", caseId);
            return new Opened.Broken();
        }
    }

    private static @Nullable String text(Opened opened) {
        return switch (opened) {
            case Opened.Text text -> text.text();
            case Opened.Shredded _, Opened.Broken _ -> null;
        };
    }

    /// Of two that make the first key at once the second waits for the first one's commit and takes that key.
    private DataKey key(UUID caseId) {
        var found = stored(caseId);
        if (found.isEmpty()) {
            database.change(
                    "INSERT INTO case_key (case_id, wrapped, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    caseId,
                    sealing.newDataKey(owner(caseId)).wrapped(),
                    clock.instant());
            found = stored(caseId);
        }
        byte[] wrapped = found.orElseThrow().wrapped();
        if (wrapped == null) {
            throw new Objection(Kind.CASE_SHREDDED);
        }
        try {
            return sealing.dataKey(wrapped, owner(caseId));
        } catch (SealBroken e) {
            LOG.errorf("the key of a case does not open case=%s", caseId);
            throw new Objection(Kind.DOCUMENT_UNREADABLE);
        }
    }

    private Optional<Stored> stored(UUID caseId) {
        return database.first(
                "SELECT wrapped FROM case_key WHERE case_id = ?",
                row -> new Stored(row.bytesOrNull("wrapped")),
                caseId);
    }

    static String owner(UUID caseId) {
        return "review-case/" + caseId;
    }
}
