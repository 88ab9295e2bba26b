package dev.daylight.standins.ncmec;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The service's documents.
final class Xml {

    static final String NAMESPACE = "https://hashsharing.ncmec.org/hashsharing/v2";
    private static final String REASON = "0a6f0f0e-3c1b-4f6e-9a45-2b5a3c8d1e01";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    @FunctionalInterface
    private interface Content {
        void into(XMLStreamWriter out) throws XMLStreamException;
    }

    private Xml() {}

    static String status(String remoteAddress, String user) {
        return document("status", out -> {
            text(out, "ipAddress", remoteAddress);
            text(out, "username", user);
            member(out, Member.US);
        });
    }

    static String members() {
        return document("members", out -> {
            for (Member member : Member.CONTRIBUTORS) {
                member(out, member);
            }
            member(out, Member.US);
        });
    }

    /// @param next address of the following part, when there is one
    static String entries(List<HashEntry> entries, Optional<String> next) {
        return document("queryResult", out -> {
            group(out, "images", "image", of(HashEntry.Kind.IMAGE, entries));
            group(out, "videos", "video", of(HashEntry.Kind.VIDEO, entries));
            if (next.isPresent()) {
                out.writeStartElement("paging");
                text(out, "next", next.get());
                out.writeEndElement();
            }
        });
    }

    private static List<HashEntry> of(HashEntry.Kind kind, List<HashEntry> entries) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /// A kind without entries is left out of the part altogether.
    private static void group(XMLStreamWriter out, String name, String each, List<HashEntry> entries)
            throws XMLStreamException {
        Optional<Instant> newest = entries.stream().map(HashEntry::timestamp).max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return;
        }
        out.writeStartElement(name);
        out.writeAttribute("count", String.valueOf(entries.size()));
        out.writeAttribute("maxTimestamp", newest.get().toString());
        for (HashEntry entry : entries) {
            if (entry.deleted()) {
                tombstone(out, each, entry);
            } else {
                entry(out, each, entry);
            }
        }
        out.writeEndElement();
    }

    private static void tombstone(XMLStreamWriter out, String each, HashEntry entry) throws XMLStreamException {
        out.writeStartElement("deleted" + Character.toUpperCase(each.charAt(0)) + each.substring(1));
        member(out, Member.of(entry.member()));
        text(out, "id", entry.id());
        text(out, "timestamp", entry.timestamp().toString());
        out.writeEndElement();
    }

    private static void entry(XMLStreamWriter out, String each, HashEntry entry) throws XMLStreamException {
        out.writeStartElement(each);
        member(out, Member.of(entry.member()));
        text(out, "timestamp", entry.timestamp().toString());
        text(out, "id", entry.id());
        String classification = entry.classification();
        if (classification != null) {
            text(out, "classification", classification);
        }
        out.writeStartElement("fingerprints");
        Map<Fingerprint, String> ordered = new EnumMap<>(Fingerprint.class);
        ordered.putAll(entry.fingerprints());
        for (Map.Entry<Fingerprint, String> fingerprint : ordered.entrySet()) {
            text(out, fingerprint.getKey().element(), fingerprint.getValue());
        }
        out.writeEndElement();
        feedback(out, entry);
        out.writeEndElement();
    }

    private static void feedback(XMLStreamWriter out, HashEntry entry) throws XMLStreamException {
        if (entry.affirmed().isEmpty() && entry.contested().isEmpty()) {
            out.writeEmptyElement("feedback");
            return;
        }
        String at = entry.timestamp().toString();
        out.writeStartElement("feedback");
        out.writeAttribute("lastUpdateTimestamp", at);
        for (Fingerprint fingerprint : sorted(entry.affirmed())) {
            opinion(out, "affirmativeFeedback", fingerprint, at);
            membersWhoSaid(out, at);
            out.writeEndElement();
        }
        for (Fingerprint fingerprint : sorted(entry.contested())) {
            opinion(out, "negativeFeedback", fingerprint, at);
            out.writeStartElement("reasons");
            out.writeEmptyElement("reason");
            out.writeAttribute("guid", REASON);
            out.writeAttribute("name", "Does not meet the definition");
            out.writeAttribute("type", fingerprint.feedbackType());
            membersWhoSaid(out, at);
            out.writeEndElement();
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static void opinion(XMLStreamWriter out, String name, Fingerprint fingerprint, String at)
            throws XMLStreamException {
        out.writeStartElement(name);
        out.writeAttribute("type", fingerprint.feedbackType());
        out.writeAttribute("lastUpdateTimestamp", at);
    }

    private static void membersWhoSaid(XMLStreamWriter out, String at) throws XMLStreamException {
        out.writeStartElement("members");
        out.writeAttribute("timestamp", at);
        member(out, Member.CONTRIBUTORS.getFirst());
        out.writeEndElement();
    }

    private static List<Fingerprint> sorted(Set<Fingerprint> fingerprints) {
        return fingerprints.stream().sorted().toList();
    }

    private static void member(XMLStreamWriter out, Member member) throws XMLStreamException {
        out.writeStartElement("member");
        out.writeAttribute("id", String.valueOf(member.id()));
        out.writeCharacters(member.name());
        out.writeEndElement();
    }

    private static void text(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static String document(String root, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(NAMESPACE);
            content.into(out);
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
