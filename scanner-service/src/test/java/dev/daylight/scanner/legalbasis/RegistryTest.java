package dev.daylight.scanner.legalbasis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.contracts.storage.ServiceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

    private final Registry shipped = read(new String(RegistryJson.shipped(), StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({
        "2021-08-01T21:59:59Z, no basis",
        "2021-08-01T22:00:00Z, eu-messaging-2021-1232",
        "2026-04-03T21:59:59Z, eu-messaging-2021-1232",
        "2026-04-03T22:00:00Z, no basis",
        "2026-04-04T12:00:00Z, no basis",
        "2026-05-30T12:00:00Z, no basis",
        "2026-07-30T21:59:59Z, no basis",
        "2026-07-30T22:00:00Z, eu-messaging-2026-1881",
        "2026-11-23T12:00:00Z, eu-messaging-2026-1881",
        "2028-04-03T21:59:59Z, eu-messaging-2026-1881",
        "2028-04-03T22:00:00Z, no basis",
    })
    void messagesInTheUnionAreScannedOnlyWhileARegulationAllowsIt(Instant at, String basis) {
        assertThat(basis(ServiceKind.MESSAGING, "DE", at)).isEqualTo(basis);
    }

    @Test
    void storageHasABasisOfItsOwnThatTheGapDoesNotTouch() {
        Instant inTheGap = Instant.parse("2026-05-30T12:00:00Z");

        assertThat(basis(ServiceKind.STORAGE, "DE", inTheGap)).isEqualTo("eu-storage-gdpr-6");
        assertThat(basis(ServiceKind.STORAGE, "US", inTheGap)).isEqualTo("us-storage-terms");
        assertThat(basis(ServiceKind.MESSAGING, "US", inTheGap)).isEqualTo("us-messaging-terms");
    }

    @Test
    void basisThatIsNoRegulationSaysThatCounselHasToConfirmIt() {
        assertThat(shipped.entries())
                .filteredOn(entry -> !entry.instrument().startsWith("Regulation (EU) 202"))
                .extracting(LegalBasisEntry::standing)
                .isNotEmpty()
                .containsOnly(LegalBasisEntry.Standing.TO_BE_CONFIRMED_BY_THE_OPERATORS_COUNSEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BR", "GB", "de", "EL", "", "Germany"})
    void regionThatNobodyNamedHasNoBasis(String region) {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(basis(ServiceKind.STORAGE, region, now)).isEqualTo("no basis");
        assertThat(basis(ServiceKind.MESSAGING, region, now)).isEqualTo("no basis");
    }

    @Test
    void unionHasItsTwentySevenMembers() {
        assertThat(shipped.jurisdictions().get("EU").regions()).hasSize(27);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"version\":\"1\",\"jurisdictions\":{},\"entries\":[]} trailing",
                "{\"version\":\"1\",\"jurisdictions\":{},\"entries\":[],\"validUntil\":\"2020-01-01\"}",
                "{\"version\":\" \",\"jurisdictions\":{},\"entries\":[]}",
                "{\"version\":\"1\",\"jurisdictions\":{\"EU\":{\"zone\":\"Mars/Base\",\"regions\":[]}},\"entries\":[]}",
                "{\"version\":\"1\",\"jurisdictions\":{\"EU\":{\"zone\":\"UTC\",\"regions\":[\"deu\"]}},\"entries\":[]}",
            })
    void whatIsNoRegistryIsRefused(String json) {
        assertThatThrownBy(() -> RegistryJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"validFrom\":\"2020-01-01\",\"validTo\":\"2019-12-31\"",
                "\"validFrom\":\"2020-01-01\",\"jurisdiction\":\"XX\"",
                "\"validTo\":\"2020-01-01\"",
            })
    void entryThatContradictsItselfIsRefused(String fields) {
        String jurisdiction = fields.contains("jurisdiction") ? "" : "\"jurisdiction\":\"EU\",";
        String json = """
                {"version":"1","jurisdictions":{"EU":{"zone":"UTC","regions":["DE"]}},"entries":[
                  {"id":"a",%s"service":"STORAGE","instrument":"i","source":"s","standing":"IN_LAW",%s}]}
                """.formatted(jurisdiction, fields);

        assertThatThrownBy(() -> RegistryJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private String basis(ServiceKind service, String region, Instant at) {
        return Optional.of(shipped)
                .flatMap(registry -> registry.living(service, region, at))
                .map(LegalBasisEntry::id)
                .orElse("no basis");
    }

    private static Registry read(String json) {
        try {
            return RegistryJson.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
