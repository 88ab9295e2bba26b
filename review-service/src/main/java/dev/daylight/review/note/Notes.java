package dev.daylight.review.note;

import dev.daylight.messaging.Ids;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseSealing;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Writes and reads notes. Every reading is in the trail, before the first word is opened.
@ApplicationScoped
public class Notes {

    private record Sealed(UUID id, byte[] text, Person by, Instant at) {}

    private final Database database;
    private final Cases cases;
    private final CaseSealing sealing;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Clock clock;

    Notes(Database database, Cases cases, CaseSealing sealing, AuditTrail auditTrail, Ids ids, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.sealing = sealing;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /// A note decides nothing, so whoever looks at the case does not have to look again for it.
    ///
    /// @param version the case as its author saw it
    @Transactional
    public UUID write(UUID caseId, long version, String text, Person by) {
        cases.lockedAsSeen(caseId, version);
        return add(caseId, text, by);
    }

    /// Beside something else that happens to the case, in its transaction.
    @Transactional(TxType.MANDATORY)
    public UUID add(UUID caseId, String text, Person by) {
        UUID id = ids.next();
        database.change(
                """
                INSERT INTO case_note (id, case_id, sealed, written_by, written_by_name, written_at)
                VALUES (?, ?, ?, ?, ?, ?)""", id, caseId, sealing.seal(caseId, context(id), text), by.subject(), by.name(), clock.instant());
        auditTrail.record(caseId, Action.NOTE_WRITTEN, by, Map.of("noteId", id));
        return id;
    }

    /// The earliest first.
    public List<Note> of(UUID caseId, Person reader) {
        cases.get(caseId);
        List<Sealed> sealed = database.all(
                "SELECT * FROM case_note WHERE case_id = ? ORDER BY written_at, id",
                row -> new Sealed(
                        row.uuid("id"),
                        row.bytes("sealed"),
                        new Person(row.text("written_by"), row.text("written_by_name")),
                        row.instant("written_at")),
                caseId);
        if (sealed.isEmpty()) {
            return List.of();
        }
        auditTrail.recordAhead(caseId, Action.NOTES_READ, reader, Map.of("notes", sealed.size()));
        return sealed.stream()
                .map(note -> new Note(
                        note.id(), sealing.textIfAny(caseId, context(note.id()), note.text()), note.by(), note.at()))
                .toList();
    }

    /// For the index of words, which writes into the trail itself that it opens a case.
    public List<String> forTheIndex(UUID caseId) {
        record Kept(UUID id, byte[] text) {}
        return database
                .all(
                        "SELECT id, sealed FROM case_note WHERE case_id = ?",
                        row -> new Kept(row.uuid("id"), row.bytes("sealed")),
                        caseId)
                .stream()
                .map(kept -> sealing.textIfAny(caseId, context(kept.id()), kept.text()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String context(UUID id) {
        return "note/" + id;
    }
}
