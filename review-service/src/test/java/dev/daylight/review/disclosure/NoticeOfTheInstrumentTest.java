package dev.daylight.review.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.TheProvider.Item;
import dev.daylight.review.outside.Tokens;
import dev.daylight.rules.InstrumentType;
import dev.daylight.rules.Jurisdiction;
import dev.daylight.rules.LegalRules;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a disclosure says of telling the person is what its instrument says. Goes through every instrument of the data
/// that something is produced on, in each from the request to the event.
@QuarkusTest
class NoticeOfTheInstrumentTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LegalRules RULES = LegalRules.load();
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Test
    void everyDisclosureSaysOfTheNoticeWhatItsInstrumentSays() throws Exception {
        // Given
        UUID agency = intake.certifiedAgency(KEYS);
        Map<UUID, InstrumentType> granted = new LinkedHashMap<>();

        // When
        for (InstrumentType instrument : RULES.instruments()) {
            if (instrument.kinds().contains(DataRequestKind.PRODUCTION)
                    && !instrument.orderable().isEmpty()) {
                granted.put(filed(agency, instrument), instrument);
            }
        }
        granted.forEach(this::grant);

        // Then
        Set<NoticeRule> seen = EnumSet.noneOf(NoticeRule.class);
        for (var disclosed : granted.entrySet()) {
            InstrumentType instrument = disclosed.getValue();
            await(instrument.code())
                    .atMost(SOON)
                    .until(() -> records.events(disclosed.getKey()).contains("DisclosureMade.v1"));
            for (String type : Set.of("DisclosureMade.v1", "CaseOpened.v1")) {
                JsonNode told = JSON.readTree(records.event(disclosed.getKey(), type));
                assertThat(told.get("noticeRule").asText())
                        .as("%s of %s", type, instrument.code())
                        .isEqualTo(instrument.notice().rule().name());
                assertThat(told.get("noticeProvision").asText())
                        .isEqualTo(instrument.notice().provision());
            }
            seen.add(instrument.notice().rule());
        }
        assertThat(seen).containsExactlyInAnyOrder(NoticeRule.values());
    }

    @Test
    void whatTheRulesDoNotKnowIsShownAsSuchAndGrantedNothingOn() {
        UUID agency = intake.certifiedAgency(KEYS);
        UUID id = intake.admitted(
                AskedFor.subscriber(agency, "unknown-paper@example.org").on("FR", "NO_SUCH_PAPER"));
        Desk rita = new Desk(Tokens.rita(), id);

        assertThat(rita.look().getString("legalBasis.instrument.code")).isEqualTo("NO_SUCH_PAPER");
        assertThat(rita.look().getString("legalBasis.noticeRule")).isNull();
        rita.allChecksPassed()
                .grant("[\"SUBSCRIBER\"]", "[0]")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("no-legal-basis"));
    }

    @Test
    void aGrantStaysInsideWhatTheInstrumentItselfReachesWhateverItsClass() {
        InstrumentType narrow = RULES.instruments().stream()
                .filter(instrument -> instrument.kinds().contains(DataRequestKind.PRODUCTION))
                .filter(instrument -> !instrument.orderable().isEmpty())
                .filter(instrument -> beyondTheInstrument(instrument) != null)
                .findFirst()
                .orElseThrow();
        UUID id = intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "narrow@example.org")
                .asking(EnumSet.allOf(DataCategory.class))
                .on(country(narrow), narrow.code())
                .of(narrow.instrumentClass()));

        new Desk(Tokens.rita(), id)
                .allChecksPassed()
                .grant("[\"" + beyondTheInstrument(narrow) + "\"]", "[0]")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        org.hamcrest.Matchers.containsString(narrow.name().en()));
    }

    /// Something that its class would reach in its country.
    private static DataCategory beyondTheInstrument(InstrumentType instrument) {
        return EnumSet.complementOf(EnumSet.copyOf(instrument.orderable())).stream()
                .filter(category ->
                        RULES.sufficientFor(category, country(instrument)).contains(instrument.instrumentClass()))
                .findFirst()
                .orElse(null);
    }

    private UUID filed(UUID agency, InstrumentType instrument) {
        String identifier = instrument.code().toLowerCase(Locale.ROOT) + "@example.org";
        String account = "acc_" + instrument.code();
        TheProvider.knows(
                identifier, account, new Item(account, category(instrument), AskedFor.FROM.plusSeconds(60), "x"));
        UUID id = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(agency, identifier).on(country(instrument), instrument);
        intake.tells(id, intake.filed(id, asked), Intake.admission(id));
        return id;
    }

    private void grant(UUID id, InstrumentType instrument) {
        await().atMost(SOON).until(() -> records.events(id).contains("CaseOpened.v1"));
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        rita.grant("[\"" + category(instrument) + "\"]", "[0]").then().statusCode(200);
        if (rita.state().equals("RECOMMENDED")) {
            rita.as(Tokens.aria()).decide("APPROVE").then().statusCode(200);
        }
    }

    private static String category(InstrumentType instrument) {
        return instrument.orderable().iterator().next().name();
    }

    private static String country(InstrumentType instrument) {
        Jurisdiction home = RULES.jurisdictions().stream()
                .filter(jurisdiction -> jurisdiction.code().equals(instrument.jurisdiction()))
                .findFirst()
                .orElseThrow();
        // A union's own countries demand to tell, so that it shows when the country is asked instead.
        return home.countries().contains("FR")
                ? "FR"
                : home.countries().stream()
                        .map(country -> country.equals("*") ? "BR" : country)
                        .sorted()
                        .findFirst()
                        .orElseThrow();
    }
}
