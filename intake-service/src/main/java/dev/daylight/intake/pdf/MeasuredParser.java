package dev.daylight.intake.pdf;

import dev.daylight.intake.pdf.PdfBudget.Kind;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;

/// The library's parser, which counts objects and makes streams that know their weight.
final class MeasuredParser extends PDFParser {

    /// Holds only what is written; nothing is written here.
    private static final StreamCacheCreateFunction CACHE = IOUtils.createMemoryOnlyStreamCache();

    private final PdfBudget budget;

    MeasuredParser(byte[] file, PdfBudget budget) throws IOException {
        super(new CountedSource(file, budget), "", null, null, CACHE);
        this.budget = budget;
        document = new Measured(this, budget);
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        budget.use(Kind.OBJECTS, 1);
        return super.parseDirObject();
    }

    private static final class Measured extends COSDocument {

        private final ICOSParser parser;
        private final PdfBudget budget;

        Measured(ICOSParser parser, PdfBudget budget) {
            super(CACHE, parser);
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new MeasuredStream(parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }

        @Override
        public void addXRefTable(Map<COSObjectKey, Long> table) {
            budget.use(Kind.CROSS_REFERENCES, table.size());
            super.addXRefTable(table);
        }
    }
}
