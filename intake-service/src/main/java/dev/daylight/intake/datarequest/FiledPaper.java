package dev.daylight.intake.datarequest;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.intake.instrument.ExaminedPaper;
import org.jspecify.annotations.Nullable;

/// An examined document, sealed and stored; recorded once a transaction says so.
///
/// @param document what review reads, always a PDF
/// @param container the file as it was uploaded, when the PDF was taken out of it
/// @param context to which the seal of the document is bound
public record FiledPaper(
        ExaminedPaper examined,
        StoredDocument document,
        @Nullable StoredDocument container,
        String context) {

    /// What was uploaded, for whoever wants it back.
    StoredDocument uploaded() {
        return container == null ? document : container;
    }

    /// For events: where the document lies, and what the machine found of it.
    public DocumentReference reference() {
        return document.reference().with(verdict().finding());
    }

    String uploadedContext() {
        return container == null ? context : containerContext(context);
    }

    /// As [dev.daylight.contracts.datarequest.SealContexts#container] says for instruments.
    static String containerContext(String context) {
        return context + "/container";
    }

    Particulars.SignatureVerdict verdict() {
        return examined.forReview(container == null ? null : container.reference());
    }
}
