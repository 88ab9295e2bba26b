package dev.daylight.intake.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The door through which PDFs of strangers are opened.
public final class MeasuredPdf {

    private static final COSName VALIDATION_DATA = COSName.getPDFName("DSS");
    /// `DSS`, its parts, the lists in them, the streams in those.
    private static final int DEEPEST = 5;

    private static final int MOST_OBJECTS = 200_000;

    private MeasuredPdf() {}

    /// @throws PdfTooHeavy here, or later from whatever is asked of the document
    public static PDDocument open(byte[] file) throws IOException {
        return new MeasuredParser(file, new PdfBudget(file.length)).parse();
    }

    /// Measures a stream of a document that was opened here.
    ///
    /// @throws PdfTooHeavy when it unpacks to more than a paper needs
    public static void weigh(COSStream stream) {
        if (stream instanceof MeasuredStream measured) {
            measured.weigh();
        }
    }

    /// Asks for everything that a library could ask for which opens the same bytes without limits, and so finds out
    /// whether it may be let near them.
    ///
    /// @throws PdfTooHeavy when it may not
    public static void checkForOthers(byte[] file) throws IOException {
        try (PDDocument document = open(file)) {
            Set<COSObjectKey> keys =
                    Set.copyOf(document.getDocument().getXrefTable().keySet());
            if (keys.size() > MOST_OBJECTS) {
                throw new PdfTooHeavy("objects");
            }
            for (COSObjectKey key : keys) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    weigh(stream);
                }
            }
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            unpack(catalog.getDictionaryObject(VALIDATION_DATA), 0, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    /// Certificates and the like, which a validator of signatures unpacks into memory.
    private static void unpack(@Nullable COSBase part, int depth, Set<COSBase> seen) throws IOException {
        if (part == null || !seen.add(part)) {
            return;
        }
        if (depth > DEEPEST) {
            throw new PdfTooHeavy("depth");
        }
        if (part instanceof COSStream stream) {
            stream.createInputStream().close();
        } else if (part instanceof COSDictionary dictionary) {
            for (COSName name : dictionary.keySet()) {
                unpack(dictionary.getDictionaryObject(name), depth + 1, seen);
            }
        } else if (part instanceof COSArray array) {
            for (int index = 0; index < array.size(); index++) {
                unpack(array.getObject(index), depth + 1, seen);
            }
        }
    }
}
