package dev.daylight.review.console;

import dev.daylight.review.audit.Person;
import dev.daylight.review.note.Note;
import java.util.List;

/// What the case page shows of who works on the case.
///
/// @param notes for reviewers and approvers alone
/// @param takesPart whether this person may write notes and declare a conflict
/// @param isTheirs whether this person works on it, and may give it away
/// @param colleagues to whom it can be given
record CaseworkPart(List<Note> notes, boolean takesPart, boolean isTheirs, List<Person> colleagues) {

    static final CaseworkPart NONE = new CaseworkPart(List.of(), false, false, List.of());

    CaseworkPart {
        notes = List.copyOf(notes);
        colleagues = List.copyOf(colleagues);
    }
}
