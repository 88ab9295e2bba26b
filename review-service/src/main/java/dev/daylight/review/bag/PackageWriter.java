package dev.daylight.review.bag;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.DataCategory;
import dev.daylight.review.scope.ApprovedScope;
import dev.daylight.review.scope.Minimised;
import dev.daylight.review.scope.Placement;
import dev.daylight.review.scope.Tally;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Exports in, package out: one export for each category, one file of each. Memory does not grow with either.
public final class PackageWriter {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final int BETWEEN_SIGNS_OF_LIFE = 1 << 20;

    /// Asks for the records of one category: lines of JSON, then `{"end":true,"records":…}`.
    @FunctionalInterface
    public interface Exports {
        InputStream open(DataCategory category) throws IOException;
    }

    /// Where the package goes. Asked for when there is a first record to write, and closed when the last byte is out.
    @FunctionalInterface
    public interface Destination {
        OutputStream open() throws IOException;
    }

    /// Called now and then while something moves. May throw, to end it.
    @FunctionalInterface
    public interface SignOfLife {
        void given();
    }

    private final PackageFacts facts;
    private final ApprovedScope scope;
    private final Destination destination;
    private final PackageSignature signature;
    private final SignOfLife life;
    private final Tally tally = new Tally();
    private @Nullable OutputStream out;
    private @Nullable Bag bag;
    private long sinceLife;

    private PackageWriter(
            PackageFacts facts,
            ApprovedScope scope,
            Destination destination,
            PackageSignature signature,
            SignOfLife life) {
        this.facts = facts;
        this.scope = scope;
        this.destination = destination;
        this.signature = signature;
        this.life = life;
    }

    /// Writes the package. When no record lies in the scope, the destination is never opened.
    ///
    /// @throws BrokenOff when an export ended too early
    /// @throws Unreadable when an export is not what the port describes
    public static Minimised write(
            PackageFacts facts,
            ApprovedScope scope,
            Exports exports,
            Destination destination,
            PackageSignature signature,
            SignOfLife life)
            throws IOException {
        return new PackageWriter(facts, scope, destination, signature, life).write(exports);
    }

    private Minimised write(Exports exports) throws IOException {
        for (DataCategory category : new TreeSet<>(scope.categories())) {
            try (InputStream export = exports.open(category)) {
                copy(category, new Lines(export));
            }
        }
        Minimised minimised = tally.figures();
        if (bag != null && out != null) {
            complete(bag, minimised);
            out.close();
        }
        return minimised;
    }

    private void copy(DataCategory category, Lines lines) throws IOException {
        long records = 0;
        try (LazyFile file = new LazyFile(category)) {
            while (lines.next()) {
                switch (ExportLine.read(lines.buffer(), lines.from(), lines.length())) {
                    case ExportLine.Line line -> {
                        records++;
                        keep(category, line, lines, file);
                        signOfLife(lines.length());
                    }
                    case ExportLine.End end -> {
                        mustBeTheEnd(end, records, lines);
                        return;
                    }
                }
            }
        }
        throw new BrokenOff("the records export broke off");
    }

    private void keep(DataCategory category, ExportLine.Line line, Lines lines, LazyFile file) throws IOException {
        Placement placement = scope.place(category, line.record());
        tally.count(category, placement);
        if (placement instanceof Placement.Inside inside) {
            OutputStream records = file.open();
            if (line.asGiven() && inside.beyond().isEmpty()) {
                records.write(lines.buffer(), lines.from(), lines.length());
            } else {
                records.write(ExportLine.without(inside.beyond(), lines.buffer(), lines.from(), lines.length()));
            }
            records.write('\n');
        }
    }

    private static void mustBeTheEnd(ExportLine.End end, long records, Lines lines) throws IOException {
        if (end.records() != records) {
            throw new Unreadable("the records export counts other records than it gave");
        }
        if (lines.next()) {
            throw new Unreadable("the records export goes on after its end");
        }
    }

    private void signOfLife(int bytes) {
        sinceLife += bytes;
        if (sinceLife >= BETWEEN_SIGNS_OF_LIFE) {
            sinceLife = 0;
            life.given();
        }
    }

    private Bag bag() throws IOException {
        if (bag == null) {
            out = new BufferedOutputStream(destination.open(), 256 << 10);
            bag = new Bag(out, "daylight-" + facts.disclosureId(), facts.producedAt());
        }
        return bag;
    }

    private void complete(Bag bag, Minimised minimised) throws IOException {
        List<Fixity> records = bag.payload();
        bag.file("data/provenance.jsonld", JSON.writeValueAsBytes(Provenance.of(facts, records, minimised)));
        bag.file(
                "data/certificate-of-authenticity.pdf",
                CertificateOfAuthenticity.of(facts, records, minimised, signature));
        bag.file("data/index.html", ReadableIndex.of(facts, records, minimised));
        bag.file(
                "data/manifest.json",
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Manifest.of(facts, bag.payload(), minimised)));
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", signature.signer());
        info.put("External-Identifier", facts.disclosureId().toString());
        info.put("Internal-Sender-Identifier", facts.requestId().toString());
        info.put("Bag-Software-Agent", "Daylight");
        bag.finish(info, signature);
    }

    static String fileOf(DataCategory category) {
        return "data/records/" + category.name().toLowerCase(Locale.ROOT) + ".jsonl";
    }

    /// The file of a category, there from its first record on.
    private final class LazyFile implements AutoCloseable {

        private final DataCategory category;
        private @Nullable OutputStream file;

        LazyFile(DataCategory category) {
            this.category = category;
        }

        OutputStream open() throws IOException {
            if (file == null) {
                file = new Handover(bag().file(fileOf(category)));
            }
            return file;
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
