package dev.daylight.review.bag;

import dev.daylight.review.scope.Minimised;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the records come from, in the words of the CASE and UCO ontologies (JSON-LD), so that an agency's programs can
/// take the package into their chain of custody. It names files and digests, no account and no person.
final class Provenance {

    private static final String UCO = "https://ontology.unifiedcyberontology.org/uco/";

    private Provenance() {}

    static Map<String, Object> of(PackageFacts facts, List<Fixity> records, Minimised minimised) {
        String disclosure = "kb:disclosure-" + facts.disclosureId();
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("kb", "urn:daylight:");
        context.put("case-investigation", "https://ontology.caseontology.org/case/investigation/");
        for (String part : new String[] {"action", "core", "identity", "observable", "tool", "types", "vocabulary"}) {
            context.put("uco-" + part, UCO + part + "/");
        }
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");

        List<Object> graph = new ArrayList<>();
        List<Object> files = new ArrayList<>();
        for (Fixity file : records) {
            String id = disclosure + "-" + file.path().replaceAll("[^a-z]+", "-");
            files.add(Map.of("@id", id));
            graph.add(file(id, file));
        }
        graph.add(node(
                disclosure + "-tool",
                "uco-tool:Tool",
                "uco-core:name",
                "Daylight",
                "uco-tool:toolType",
                "records export and minimisation"));
        graph.add(node(
                disclosure + "-provider",
                "uco-identity:Organization",
                "uco-core:description",
                "The provider whose systems made the records; named by the signature of this package"));
        graph.add(node(
                disclosure + "-record",
                "case-investigation:ProvenanceRecord",
                "uco-core:description",
                "Records disclosed on request " + facts.requestId(),
                "case-investigation:exhibitNumber",
                facts.disclosureId().toString(),
                "uco-core:object",
                files));
        List<Object> results = new ArrayList<>(files);
        results.add(Map.of("@id", disclosure + "-record"));
        graph.add(node(
                disclosure + "-action",
                "case-investigation:InvestigativeAction",
                "uco-core:name",
                "disclosed",
                "uco-core:description",
                "Exported from the provider's systems, limited to the approved scope, digests taken on the way. "
                        + minimised.delivered() + " records delivered, " + minimised.droppedRecords() + " left out.",
                "uco-action:startTime",
                Map.of("@type", "xsd:dateTime", "@value", facts.producedAt().toString()),
                "uco-action:performer",
                Map.of("@id", disclosure + "-provider"),
                "uco-action:instrument",
                List.of(Map.of("@id", disclosure + "-tool")),
                "uco-action:result",
                results));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context);
        document.put("@graph", graph);
        return document;
    }

    private static Map<String, Object> file(String id, Fixity file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return node(
                id,
                "uco-observable:File",
                "uco-core:hasFacet",
                List.of(
                        node(
                                id + "-facet",
                                "uco-observable:FileFacet",
                                "uco-observable:fileName",
                                name,
                                "uco-observable:filePath",
                                file.path(),
                                "uco-observable:sizeInBytes",
                                file.bytes()),
                        node(
                                id + "-content",
                                "uco-observable:ContentDataFacet",
                                "uco-observable:sizeInBytes",
                                file.bytes(),
                                "uco-observable:hash",
                                List.of(hash(id, "SHA256", file.sha256()), hash(id, "SHA512", file.sha512())))));
    }

    private static Map<String, Object> hash(String id, String method, String value) {
        return node(
                id + "-" + method.toLowerCase(Locale.ROOT),
                "uco-types:Hash",
                "uco-types:hashMethod",
                Map.of("@type", "uco-vocabulary:HashNameVocab", "@value", method),
                "uco-types:hashValue",
                Map.of("@type", "xsd:hexBinary", "@value", value));
    }

    private static Map<String, Object> node(String id, String type, Object... namesAndValues) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        node.put("@type", type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            node.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return node;
    }
}
