package dev.daylight.scanner.hashset;

import dev.daylight.contracts.scan.MediaKind;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a page of NCMEC's `queryResult` as a stream. One bad entry costs that entry, one bad tag the rest of the page.
final class EntriesReader {

    static final String NAMESPACE = "https://hashsharing.ncmec.org/hashsharing/v2";

    /// The Java platform's own parser, whatever else is on the class path, and deaf to document types: those are how an
    /// XML reader is made to open files or to fill memory.
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        FACTORY.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
    }

    private final XMLStreamReader xml;
    private final List<Change> changes = new ArrayList<>();
    private int malformed;
    private @Nullable String next;

    private EntriesReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static EntriesPage read(InputStream page) {
        EntriesReader reader;
        try {
            reader = new EntriesReader(FACTORY.createXMLStreamReader(page));
        } catch (XMLStreamException | RuntimeException e) {
            return new EntriesPage(List.of(), 0, null, true);
        }
        boolean complete = reader.readAll();
        return new EntriesPage(List.copyOf(reader.changes), reader.malformed, reader.next, !complete);
    }

    /// @return false when it broke off
    private boolean readAll() {
        try {
            xml.nextTag();
            if (!xml.getLocalName().equals("queryResult") || !NAMESPACE.equals(xml.getNamespaceURI())) {
                return false;
            }
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    take(xml.getLocalName());
                }
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            // The parser throws unchecked as well, for bytes that are not in the declared encoding for one.
            return false;
        }
    }

    private void take(String element) throws XMLStreamException {
        switch (element) {
            case "image" -> takeEntry(MediaKind.IMAGE, false);
            case "video" -> takeEntry(MediaKind.VIDEO, false);
            case "deletedImage" -> takeEntry(MediaKind.IMAGE, true);
            case "deletedVideo" -> takeEntry(MediaKind.VIDEO, true);
            case "next" -> next = xml.getElementText().strip();
            default -> {
                // images, videos, paging and whatever a newer version adds around them
            }
        }
    }

    private void takeEntry(MediaKind media, boolean deleted) throws XMLStreamException {
        EntryParts parts = new EntryParts();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth += parts.take(xml) ? 0 : 1;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        Change change = parts.change(media, deleted);
        if (change == null) {
            malformed++;
        } else {
            changes.add(change);
        }
    }

    /// What was found inside one entry.
    private static final class EntryParts {

        private @Nullable String member;
        private @Nullable String id;
        private byte @Nullable [] md5;
        private byte @Nullable [] sha1;
        private byte @Nullable [] sha256;
        private boolean broken;

        /// @return whether the element was read to its end
        boolean take(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "member" -> {
                    // Members also stand inside feedback, later on.
                    if (member == null) {
                        member = xml.getAttributeValue(null, "id");
                    }
                    return false;
                }
                case "id" -> id = xml.getElementText().strip();
                case "md5" -> md5 = digest(xml.getElementText(), 16);
                case "sha1" -> sha1 = digest(xml.getElementText(), 20);
                case "sha256" -> sha256 = digest(xml.getElementText(), 32);
                default -> {
                    return false;
                }
            }
            return true;
        }

        /// A digest of the wrong shape spoils its entry: the others alone would make it match more than it says.
        private byte @Nullable [] digest(String text, int length) {
            String hex = text.strip();
            if (hex.length() == 2 * length) {
                try {
                    return HexFormat.of().parseHex(hex);
                } catch (IllegalArgumentException e) {
                    broken = true;
                    return null;
                }
            }
            broken = true;
            return null;
        }

        @Nullable
        Change change(MediaKind media, boolean deleted) {
            String ofMember = member;
            String ofEntry = id;
            if (broken || ofMember == null || ofMember.isBlank() || ofEntry == null || ofEntry.isBlank()) {
                return null;
            }
            String entry = ofMember.strip() + "-" + ofEntry;
            return deleted || md5 == null && sha1 == null && sha256 == null
                    ? new Change.Withdrawn(entry, media)
                    : new Change.Listed(entry, media, md5, sha1, sha256);
        }
    }
}
