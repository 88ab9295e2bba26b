package dev.daylight.intake.instrument;

import dev.daylight.intake.instrument.Inspection.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A signed container as ETSI EN 319 162 describes it (ASiC): a ZIP whose first entry names the kind,
/// with signatures in `META-INF/` and here exactly one PDF.
///
/// @param name of the PDF in the container
/// @param signed whether there is something that looks like a signature
record SignedContainer(FileType type, String name, byte[] pdf, boolean signed) {

    private static final String MIMETYPE = "mimetype";
    private static final String META = "META-INF/";
    private static final int MOST_ENTRIES = 30;
    private static final int LONGEST_NAME = 200;

    sealed interface Opening {}

    record Opened(SignedContainer container) implements Opening {}

    record Refused(Reason reason) implements Opening {}

    static boolean looksLikeContainer(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /// @param limit most bytes that everything in it may unpack to
    static Opening open(byte[] file, long limit) {
        try {
            return new Opened(read(ZipDirectory.read(file, MOST_ENTRIES, limit)));
        } catch (UnfitContainer e) {
            return new Refused(e.reason());
        }
    }

    private static SignedContainer read(ZipDirectory directory) throws UnfitContainer {
        List<ZipDirectory.Entry> entries = directory.entries();
        checkNames(entries);
        FileType type = type(directory);
        List<ZipDirectory.Entry> papers = new ArrayList<>();
        for (ZipDirectory.Entry entry : entries.subList(1, entries.size())) {
            if (!entry.name().startsWith(META)) {
                papers.add(entry);
            } else if (directory.beginsAsZip(entry)) {
                throw new UnfitContainer(Reason.CONTAINER_NESTED);
            }
        }
        for (ZipDirectory.Entry paper : papers) {
            if (directory.beginsAsZip(paper)) {
                throw new UnfitContainer(Reason.CONTAINER_NESTED);
            }
        }
        if (papers.size() != 1) {
            throw new UnfitContainer(Reason.CONTAINER_WITHOUT_PAPER);
        }
        byte[] pdf = directory.unpack(papers.getFirst());
        if (!PdfInspection.looksLikePdf(pdf)) {
            throw new UnfitContainer(Reason.CONTAINER_WITHOUT_PAPER);
        }
        boolean signed = entries.stream().anyMatch(SignedContainer::isSignature);
        return new SignedContainer(type, papers.getFirst().name(), pdf, signed);
    }

    private static boolean isSignature(ZipDirectory.Entry entry) {
        return entry.name().startsWith(META)
                && entry.name().toLowerCase(Locale.ROOT).contains("signature");
    }

    private static FileType type(ZipDirectory directory) throws UnfitContainer {
        ZipDirectory.Entry first = directory.entries().getFirst();
        if (!first.name().equals(MIMETYPE) || !first.stored() || first.size() > 100) {
            throw new UnfitContainer(Reason.CONTAINER_DAMAGED);
        }
        String mimetype = new String(directory.unpack(first), StandardCharsets.US_ASCII).strip();
        for (FileType type : List.of(FileType.ASIC_E, FileType.ASIC_S)) {
            if (type.mediaType().equals(mimetype)) {
                return type;
            }
        }
        throw new UnfitContainer(Reason.CONTAINER_DAMAGED);
    }

    /// No name may lead anywhere when somebody unpacks the container later, on whatever system.
    private static void checkNames(List<ZipDirectory.Entry> entries) throws UnfitContainer {
        Set<String> seen = new HashSet<>();
        for (ZipDirectory.Entry entry : entries) {
            String name = entry.name();
            boolean plain = !name.isBlank()
                    && name.length() <= LONGEST_NAME
                    && name.equals(name.strip())
                    && name.codePoints().noneMatch(SignedContainer::unfit)
                    && List.of(name.split("/", -1)).stream().noneMatch(SignedContainer::leadsAway)
                    && (name.startsWith(META) ? name.indexOf('/', META.length()) < 0 : name.indexOf('/') < 0)
                    && !name.equals(META)
                    && !entry.link()
                    && seen.add(name.toLowerCase(Locale.ROOT));
            if (!plain) {
                throw new UnfitContainer(Reason.CONTAINER_NAMES);
            }
        }
    }

    private static boolean leadsAway(String step) {
        return step.isEmpty() || step.equals(".") || step.equals("..");
    }

    private static boolean unfit(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || character == '\\'
                || character == ':'
                || character == 0xFFFD;
    }
}
