package dev.daylight.review.search;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Filings;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.database.Database;
import dev.daylight.review.identity.Agencies;
import dev.daylight.review.note.Notes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything of a case that a reviewer may read as text, opened for the index.
@ApplicationScoped
class Texts {

    private record Document(UUID id, @Nullable DocumentReference text, boolean isQuestion) {}

    private final Database database;
    private final Filings filings;
    private final SealedDocuments documents;
    private final Agencies agencies;
    private final Notes notes;

    Texts(Database database, Filings filings, SealedDocuments documents, Agencies agencies, Notes notes) {
        this.database = database;
        this.filings = filings;
        this.documents = documents;
        this.agencies = agencies;
        this.notes = notes;
    }

    List<String> of(UUID caseId) {
        Filing filing = filings.get(caseId);
        List<String> texts = new ArrayList<>(personal(documents.particulars(filing, Person.SERVICE, "search index")));
        agencies.find(filing.agencyId()).ifPresent(agency -> texts.add(agency.name()));
        texts.addAll(notes.forTheIndex(caseId));
        for (Document document : letters(caseId)) {
            if (document.text() != null) {
                String context = document.isQuestion()
                        ? SealContexts.clarificationQuestion(document.id())
                        : SealContexts.amendmentText(document.id());
                texts.add(new String(
                        documents.document(caseId, document.text(), context, Person.SERVICE), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private List<Document> letters(UUID caseId) {
        return database.all(
                """
                SELECT id, question AS text, true AS asked FROM clarification WHERE case_id = ?
                UNION ALL SELECT id, text, false FROM amendment WHERE request_id = ?""",
                row -> new Document(row.uuid("id"), StoredReference.read(row.textOrNull("text")), row.flag("asked")),
                caseId,
                caseId);
    }

    private static List<String> personal(Particulars particulars) {
        List<String> texts = new ArrayList<>(List.of(particulars.caseNumber(), particulars.offence()));
        particulars.accounts().forEach(account -> texts.add(account.value()));
        Particulars.Instrument paper = particulars.instrument();
        if (paper != null) {
            texts.add(paper.issuingAuthority());
            texts.add(paper.reference());
        }
        var details = particulars.offenceDetails();
        if (details != null) {
            texts.add(details.legalProvision());
        }
        return texts;
    }
}
