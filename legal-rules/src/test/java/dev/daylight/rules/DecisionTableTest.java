package dev.daylight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every cell of every file, tried with every issuer, every validation, and offences on both sides of each threshold.
/// What is expected is read from the JSON by itself, not through the classes that are tried.
class DecisionTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LegalRules rules = LegalRules.load();

    @TestFactory
    Stream<DynamicTest> everyCellDecidesAsItsFileSays() throws Exception {
        List<DynamicTest> cells = new ArrayList<>();
        for (JsonNode name : ShippedFiles.json("rules.json").path("jurisdictions")) {
            JsonNode file = ShippedFiles.json(name.asText());
            String country = file.path("countries").get(0).asText().replace("*", "BR");
            for (JsonNode instrument : file.path("instruments")) {
                for (DataCategory category : DataCategory.values()) {
                    cells.add(DynamicTest.dynamicTest(
                            instrument.path("code").asText() + " " + category,
                            () -> tryCell(country, instrument, category)));
                }
            }
        }
        assertThat(cells).hasSizeGreaterThan(100);
        return cells.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyRungOfEveryLadderDecidesAsItsFileSays() throws Exception {
        List<DynamicTest> rungs = new ArrayList<>();
        for (JsonNode name : ShippedFiles.json("rules.json").path("jurisdictions")) {
            JsonNode file = ShippedFiles.json(name.asText());
            if (file.path("scope").asText().equals("UNION")) {
                continue;
            }
            for (JsonNode listed : file.path("countries")) {
                String country = listed.asText().replace("*", "BR");
                rungs.add(DynamicTest.dynamicTest(country, () -> {
                    for (DataCategory category : DataCategory.values()) {
                        Set<String> sufficient =
                                texts(file.path("ladder").path(category.name()).path("sufficient"));
                        for (var paper : dev.daylight.contracts.InstrumentClass.values()) {
                            assertThat(rules.legalBasis(country, paper, Set.of(category))
                                            .isEmpty())
                                    .as("%s on %s", category, paper)
                                    .isEqualTo(sufficient.contains(paper.name()));
                        }
                    }
                }));
            }
        }
        return rungs.stream();
    }

    private void tryCell(String country, JsonNode instrument, DataCategory category) {
        JsonNode order = instrument.path("categories").path(category.name()).path("order");
        Set<String> kinds = texts(instrument.path("kinds"));
        List<Offence> offences = offences(order.path("offence"));
        for (DataRequestKind kind : DataRequestKind.values()) {
            for (IssuerKind issuer : IssuerKind.values()) {
                List<IssuerKind> validators = new ArrayList<>(List.of(IssuerKind.values()));
                validators.add(null);
                for (IssuerKind validator : validators) {
                    for (Offence offence : offences) {
                        for (boolean stated : new boolean[] {false, true}) {
                            boolean urgently = stated || kind == DataRequestKind.EMERGENCY;
                            Set<RefusalReason> expected = kinds.contains(kind.name())
                                    ? expected(order, urgently, issuer, validator, offence)
                                    : Set.of(RefusalReason.INSTRUMENT_INSUFFICIENT);
                            Asked asked = Asked.from(country, category)
                                    .kind(kind)
                                    .on(instrument.path("code").asText(), issuer, validator)
                                    .forOffence(offence);
                            assertThat(rules.admission((stated ? asked.inAnEmergencyCase() : asked).question()))
                                    .as("%s by %s validated by %s for %s", kind, issuer, validator, offence)
                                    .extracting(Refusal::reason)
                                    .containsExactlyInAnyOrderElementsOf(expected);
                        }
                    }
                }
            }
        }
    }

    private static Set<RefusalReason> expected(
            JsonNode order, boolean urgently, IssuerKind issuer, IssuerKind validator, Offence offence) {
        if (order.isMissingNode()) {
            return Set.of(RefusalReason.INSTRUMENT_INSUFFICIENT);
        }
        Set<RefusalReason> expected = new HashSet<>();
        boolean alone = texts(order.path("issuers")).contains(issuer.name());
        boolean validated = validator != null
                && texts(order.path("withValidation").path(issuer.name())).contains(validator.name());
        boolean urgent = urgently && texts(order.path("inEmergency")).contains(issuer.name());
        if (!alone && !validated && !urgent) {
            expected.add(RefusalReason.ISSUER_NOT_COMPETENT);
        }
        if (!order.path("offence").path("everyOffence").asBoolean() && !listed(order.path("offence"), offence)) {
            expected.add(
                    offence.equals(Offence.NOTHING_STATED)
                            ? RefusalReason.INSUFFICIENT_INFORMATION
                            : RefusalReason.OFFENCE_NOT_COVERED);
        }
        return expected;
    }

    private static boolean listed(JsonNode threshold, Offence offence) {
        for (JsonNode alternative : threshold.path("anyOf")) {
            int years = alternative.path("maximumPenaltyYears").asInt(0);
            boolean grave =
                    years == 0 || (offence.maximumPenaltyYears() != null && offence.maximumPenaltyYears() >= years);
            boolean grouped = !alternative.has("group")
                    || offence.groups().contains(alternative.path("group").asText());
            if (grave && grouped) {
                return true;
            }
        }
        return false;
    }

    /// Both sides of every threshold, every group of the cell, and one that is hardly ever among them.
    private static List<Offence> offences(JsonNode threshold) {
        List<Offence> offences = new ArrayList<>(List.of(
                Offence.NOTHING_STATED,
                Offence.ofYears(0),
                Offence.ofYears(1),
                Offence.ofYears(2),
                Offence.ofYears(3),
                Offence.ofYears(1, "FR_ORGANISED_CRIME")));
        for (JsonNode alternative : threshold.path("anyOf")) {
            if (alternative.has("group")) {
                offences.add(new Offence(null, Set.of(alternative.path("group").asText())));
                offences.add(Offence.ofYears(1, alternative.path("group").asText()));
            }
        }
        return offences;
    }

    private static Set<String> texts(JsonNode list) {
        return new HashSet<>(JSON.convertValue(
                list.isMissingNode() ? JSON.createArrayNode() : list,
                JSON.getTypeFactory().constructCollectionType(List.class, String.class)));
    }
}
