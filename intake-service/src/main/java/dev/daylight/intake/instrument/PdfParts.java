package dev.daylight.intake.instrument;

import dev.daylight.intake.pdf.MeasuredPdf;
import dev.daylight.intake.pdf.PdfTooHeavy;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/// Walks through every object of a PDF, reachable or not, notes what a paper does not need, and measures what its
/// streams unpack to.
final class PdfParts {

    private static final int MOST_OBJECTS = 200_000;
    private static final int DEEPEST = 60;

    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    private static final Map<COSName, Remark> ACTIONS = Map.of(
            JAVASCRIPT,
            Remark.SCRIPT,
            COSName.getPDFName("Rendition"),
            Remark.RICH_MEDIA,
            COSName.getPDFName("Launch"),
            Remark.LAUNCH,
            COSName.getPDFName("GoToR"),
            Remark.REACHES_OUT,
            COSName.getPDFName("GoToE"),
            Remark.EMBEDDED_FILES,
            COSName.getPDFName("SubmitForm"),
            Remark.REACHES_OUT,
            COSName.getPDFName("ImportData"),
            Remark.REACHES_OUT);
    private static final Map<COSName, Remark> KEYS = Map.of(
            COSName.getPDFName("JS"),
            Remark.SCRIPT,
            JAVASCRIPT,
            Remark.SCRIPT,
            COSName.getPDFName("AA"),
            Remark.ACTION,
            COSName.getPDFName("OpenAction"),
            Remark.ACTION,
            COSName.getPDFName("EF"),
            Remark.EMBEDDED_FILES,
            COSName.getPDFName("EmbeddedFiles"),
            Remark.EMBEDDED_FILES,
            COSName.getPDFName("RichMediaContent"),
            Remark.RICH_MEDIA,
            COSName.getPDFName("XFA"),
            Remark.FORM_LOGIC);

    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private boolean signed;

    private PdfParts() {}

    static PdfParts of(COSDocument document) {
        PdfParts parts = new PdfParts();
        parts.walk(document);
        return parts;
    }

    Set<Remark> remarks() {
        return remarks;
    }

    /// Whether something in it has the shape of a signature, in use or not.
    boolean signed() {
        return signed;
    }

    private void walk(COSDocument document) {
        int seen = 0;
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            if (++seen > MOST_OBJECTS) {
                remarks.add(Remark.NOT_FULLY_EXAMINED);
                return;
            }
            try {
                COSObject object = document.getObjectFromPool(key);
                COSBase part = object.getObject();
                if (part instanceof COSStream stream) {
                    MeasuredPdf.weigh(stream);
                }
                look(part, 0);
            } catch (PdfTooHeavy e) {
                throw e;
            } catch (RuntimeException e) {
                remarks.add(Remark.NOT_FULLY_EXAMINED);
            }
        }
    }

    /// Within one object; references lead to objects that have their own turn.
    private void look(COSBase part, int depth) {
        if (depth > DEEPEST) {
            remarks.add(Remark.NOT_FULLY_EXAMINED);
            return;
        }
        if (part instanceof COSArray array) {
            for (int index = 0; index < array.size(); index++) {
                look(array.get(index), depth + 1);
            }
        }
        if (part instanceof COSDictionary dictionary) {
            note(dictionary);
            for (COSName key : dictionary.keySet()) {
                look(dictionary.getItem(key), depth + 1);
            }
        }
    }

    private void note(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            Remark remark = KEYS.get(key);
            if (remark != null && !isPlainView(key, dictionary)) {
                remarks.add(remark);
            }
        }
        Remark action = ACTIONS.get(name(dictionary, COSName.S));
        if (action != null) {
            remarks.add(action);
        }
        signed |= dictionary.containsKey(COSName.BYTERANGE) && dictionary.containsKey(COSName.CONTENTS);
    }

    /// Most programs write which page to open first; that is no action.
    private static boolean isPlainView(COSName key, COSDictionary dictionary) {
        return key.equals(COSName.OPEN_ACTION) && dictionary.getDictionaryObject(key) instanceof COSArray;
    }

    private static COSName name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name : COSName.getPDFName("");
    }
}
