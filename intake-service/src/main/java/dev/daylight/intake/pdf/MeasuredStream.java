package dev.daylight.intake.pdf;

import dev.daylight.intake.pdf.PdfBudget.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;

/// A stream that is measured before the library unpacks it.
final class MeasuredStream extends COSStream {

    /// A page in colour at 300 dots per inch is 26 MB.
    private static final long LARGEST_MEASURED = 64L << 20;
    /// Of what is unpacked into memory, and of what one filter hands to the next.
    private static final long LARGEST_UNPACKED = 16L << 20;

    private static final int MOST_FILTERS = 6;
    private static final long LONGEST_ROW = 1 << 20;
    private static final int LONGEST_ENTRY = 32;
    /// What they unpack to is a picture, whose size its own head states; nobody here looks at pictures.
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE);

    private final PdfBudget budget;

    MeasuredStream(RandomAccessReadView packed, PdfBudget budget) throws IOException {
        super(null, packed);
        this.budget = budget;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        checkBeforeUnpacking();
        return super.createView();
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        checkBeforeUnpacking();
        return super.createInputStream(options);
    }

    /// For what is not going to be unpacked here, but by somebody who opens the paper.
    void weigh() {
        try {
            run(names(), LARGEST_MEASURED, Kind.MEASURED);
        } catch (IOException e) {
            // Damaged or unknown: it was measured as far as it goes.
        }
    }

    private void checkBeforeUnpacking() throws IOException {
        List<COSName> names = names();
        if (names.stream().anyMatch(PICTURES::contains)) {
            throw new IOException("a picture where there can be none");
        }
        Weight weight = run(names, LARGEST_UNPACKED, Kind.UNPACKED);
        if (containsKey(COSName.FIRST)) {
            budget.use(Kind.OBJECTS, weight.beginnings());
        }
        if (getDictionaryObject(COSName.W) instanceof COSArray widths) {
            checkCrossReferences(widths, weight.bytes());
        }
    }

    /// Entries without any length would have no end.
    private void checkCrossReferences(COSArray widths, long bytes) {
        long entry = 0;
        for (int index = 0; index < Math.min(3, widths.size()); index++) {
            entry += Math.max(0, widths.getInt(index, 0));
        }
        if (entry < 1 || entry > LONGEST_ENTRY) {
            throw new PdfTooHeavy("cross-reference entries of " + entry + " bytes");
        }
        budget.use(Kind.CROSS_REFERENCES, bytes / entry);
    }

    private List<COSName> names() throws IOException {
        COSBase filters = getFilters();
        if (filters instanceof COSName name) {
            return List.of(name);
        }
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSArray array) {
            if (array.size() > MOST_FILTERS) {
                throw new PdfTooHeavy("filters");
            }
            for (int index = 0; index < array.size(); index++) {
                if (!(array.getObject(index) instanceof COSName name)) {
                    throw new IOException("a filter without a name");
                }
                names.add(name);
            }
        }
        return names;
    }

    private Weight run(List<COSName> names, long largest, Kind kind) throws IOException {
        checkRows();
        Weight weight = chain(names, largest, kind);
        // The library leaves out a filter that is named twice; others do not.
        List<COSName> once = List.copyOf(new LinkedHashSet<>(names));
        return once.size() == names.size() ? weight : chain(once, largest, kind);
    }

    private Weight chain(List<COSName> names, long largest, Kind kind) throws IOException {
        InputStream in = createRawInputStream();
        for (int index = 0; index < names.size(); index++) {
            if (PICTURES.contains(names.get(index))) {
                break;
            }
            Filter filter = FilterFactory.INSTANCE.getFilter(names.get(index));
            if (index == names.size() - 1) {
                Weight weight = new Weight(null, largest, kind, budget);
                filter.decode(in, weight, this, index);
                return weight;
            }
            RandomAccessReadWriteBuffer between = new RandomAccessReadWriteBuffer();
            filter.decode(in, new Weight(between, LARGEST_UNPACKED, kind, budget), this, index);
            between.seek(0);
            in = new RandomAccessInputStream(between);
        }
        Weight weight = new Weight(null, Long.MAX_VALUE, kind, budget);
        if (names.isEmpty() && kind == Kind.UNPACKED) {
            in.transferTo(weight);
        }
        return weight;
    }

    /// Filters undo the prediction of rows; rows without any length would have no end, and long ones are set aside
    /// in memory before a byte is read.
    private void checkRows() {
        COSBase parameters = getDictionaryObject(COSName.DP, COSName.DECODE_PARMS);
        if (parameters instanceof COSDictionary dictionary) {
            checkRow(dictionary);
        } else if (parameters instanceof COSArray array) {
            for (int index = 0; index < Math.min(array.size(), MOST_FILTERS); index++) {
                if (array.getObject(index) instanceof COSDictionary dictionary) {
                    checkRow(dictionary);
                }
            }
        }
    }

    private static void checkRow(COSDictionary parameters) {
        if (parameters.getInt(COSName.PREDICTOR) <= 1) {
            return;
        }
        long colours = Math.min(parameters.getInt(COSName.COLORS, 1), 32);
        long bits = parameters.getInt(COSName.BITS_PER_COMPONENT, 8);
        long columns = parameters.getInt(COSName.COLUMNS, 1);
        boolean bearable = colours > 0
                && bits > 0
                && bits <= 32
                && columns > 0
                && (columns * colours * bits + 7) / 8 <= LONGEST_ROW;
        if (!bearable) {
            throw new PdfTooHeavy("rows");
        }
    }
}
