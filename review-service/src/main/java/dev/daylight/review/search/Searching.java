package dev.daylight.review.search;

import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.database.Database;
import dev.daylight.review.queue.Queue;
import dev.daylight.review.queue.QueueLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Looks cases up by words. What was looked for is not written down; that somebody looked, and what they were
/// shown, is,
/// before they see it.
@ApplicationScoped
public class Searching {

    private static final int MOST_WORDS = 40;
    private static final int MOST_FOUND = 100;

    private final Database database;
    private final WordDigests digests;
    private final Queue queue;
    private final AuditTrail auditTrail;

    Searching(Database database, WordDigests digests, Queue queue, AuditTrail auditTrail) {
        this.database = database;
        this.digests = digests;
        this.queue = queue;
        this.auditTrail = auditTrail;
    }

    /// Cases in which all of the words stand, or the whole of it as one, in the order of the queue, at most a
    /// hundred.
    /// None in which this person declared a conflict of interest.
    ///
    /// @throws Objection when nothing was asked, or too much
    public List<QueueLine> search(String words, Person by) {
        Set<String> pieces = Words.pieces(words);
        if (pieces.isEmpty() || pieces.size() > MOST_WORDS) {
            throw new Objection(Kind.INVALID_REQUEST, "A search has between one word and " + MOST_WORDS + ".");
        }
        List<String> wanted = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (String piece : pieces) {
            number++;
            for (String digest : digests.candidates(piece)) {
                wanted.add(digest);
                numbers.add(number);
            }
        }
        for (String digest : digests.candidates(Words.whole(words))) {
            wanted.add(digest);
            numbers.add(0);
        }
        List<UUID> found = database.all(
                """
                WITH wanted AS (SELECT * FROM unnest(?::text[], ?::int[]) AS w (digest, number)),
                found AS (
                  SELECT t.case_id FROM wanted w JOIN case_term t USING (digest) WHERE w.number > 0
                  GROUP BY t.case_id HAVING count(DISTINCT w.number) = ?
                  UNION
                  SELECT t.case_id FROM wanted w JOIN case_term t USING (digest) WHERE w.number = 0)
                SELECT q.case_id FROM found JOIN queue_entry q USING (case_id)
                WHERE NOT is_in_conflict(q.case_id, ?, ?)
                ORDER BY NOT q.to_do, q.sort_at, q.case_id LIMIT ?""",
                row -> row.uuid("case_id"),
                wanted,
                numbers,
                pieces.size(),
                by.subject(),
                by.enrolledAs(),
                MOST_FOUND);
        auditTrail.recordAhead(
                null, Action.CASES_SEARCHED, by, Map.of("words", pieces.size(), "cases", List.copyOf(found)));
        return queue.lines(found);
    }
}
