package dev.daylight.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service must not start with rules that somebody got wrong; one sentence says where.
class UnfitRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @BeforeEach
    void shippedRulesInAFolder() throws IOException {
        ShippedFiles.copyTo(folder);
    }

    @Test
    void anOperatorsFolderReplacesTheShippedRules() throws IOException {
        change("rules.json", release -> release.put("version", "2027-01-15"));

        assertThat(LegalRules.load(folder).version()).isEqualTo("2027-01-15");
    }

    @Test
    void thePolicysFloorCannotBeLoweredByALadder() {
        change(
                "de.json",
                file -> ((ObjectNode) file.at("/ladder/CONTENT"))
                        .putArray("sufficient")
                        .add("SUMMONS"));

        refuses("DE lets a SUMMONS do for CONTENT, which is below the provider's policy.");
    }

    @Test
    void thePolicysFloorCannotBeLoweredByAnInstrument() {
        change("us.json", file -> ((ObjectNode) file.at("/instruments/2")).put("instrumentClass", "SUMMONS"));

        refuses("US_SEARCH_WARRANT orders TRAFFIC, for which a SUMMONS does not suffice by the ladder of US.");
    }

    @Test
    void thePolicysFloorCannotBeLoweredByAnEmergency() {
        change(
                "us.json",
                file -> file.withObject("/emergency").putArray("categories").add("CONTENT"));

        refuses("US lets content out in emergencies without paper, which is below the provider's policy.");
    }

    @Test
    void aStrongerPaperIsNeverWorthLess() {
        change(
                "cn.json",
                file -> ((ObjectNode) file.at("/ladder/TRAFFIC"))
                        .putArray("sufficient")
                        .add("COURT_ORDER"));

        refuses("by CN a COURT_ORDER suffices for TRAFFIC, and the stronger SEARCH_WARRANT does not.");
    }

    @Test
    void noMemberOfTheUnionHandsOutTrafficDataOnASummons() {
        change(
                "eu.json",
                file -> ((ObjectNode) file.at("/ladder/TRAFFIC"))
                        .putArray("sufficient")
                        .add("SUMMONS")
                        .add("COURT_ORDER")
                        .add("SEARCH_WARRANT"));

        refuses(
                "EU lets a SUMMONS do for TRAFFIC, which no law of the European Union's members may (Court of Justice, C-746/18).");
    }

    @Test
    void noMemberOfTheUnionHasTrafficDataOrderedWithoutACourt() {
        change(
                "fr.json",
                file -> ((ObjectNode) file.at("/instruments/2/categories/TRAFFIC/order"))
                        .withArray("issuers")
                        .add("PUBLIC_PROSECUTOR"));

        refuses(
                "FR_REQUISITION_99_3 lets TRAFFIC be ordered without a court or a judge, which no law of the European Union's members may (Court of Justice, C-746/18).");
    }

    @Test
    void aDutyToTellRestsOnALawThatALawyerHasConfirmed() {
        change("eu-dsa.json", file -> ((ObjectNode) file.at("/notice")).put("verified", false));

        refuses("EU_DSA has the person told as a duty, which takes a provision of law that a lawyer has confirmed.");
    }

    @Test
    void aDutyToTellIsNotThePolicys() {
        change("us.json", file -> ((ObjectNode) file.at("/notice")).put("rule", "MUST"));

        refuses("US has the person told as a duty, which takes a provision of law that a lawyer has confirmed.");
    }

    @Test
    void anUnknownFieldIsRefused() {
        change("gb.json", file -> file.put("deadline", "soon"));

        assertThatThrownBy(() -> LegalRules.load(folder))
                .isInstanceOf(UnfitRules.class)
                .hasMessageStartingWith("The legal rules are unfit: gb.json, line ")
                .hasMessageContaining("deadline");
    }

    @Test
    void aFieldThatIsSaidTwiceIsRefused() throws IOException {
        Path file = folder.resolve("us.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"code\": \"US\","));

        assertThatThrownBy(() -> LegalRules.load(folder))
                .isInstanceOf(UnfitRules.class)
                .hasMessageContaining("us.json, line ")
                .hasMessageContaining("Duplicate field 'code'");
    }

    @Test
    void aMissingCellIsRefused() {
        change("fr.json", file -> ((ObjectNode) file.at("/instruments/0/categories")).remove("TRAFFIC"));

        refuses("FR_REQUISITION_60_1 says nothing of TRAFFIC.");
    }

    @Test
    void aMissingSourceIsRefused() {
        change("fr.json", file -> ((ObjectNode) file.at("/instruments/0/categories/TRAFFIC")).remove("source"));

        refuses("fr.json, instruments, entry 1, categories, TRAFFIC, source is missing.");
    }

    @Test
    void aBlankSentenceIsRefused() {
        change("refusals.json", file -> ((ObjectNode) file.at("/OVERBROAD/text")).put("zh", " "));

        refuses("refusals.json, OVERBROAD, text, zh is blank.");
    }

    @Test
    void aReasonWithoutSentenceIsRefused() {
        change("refusals.json", file -> file.remove("IMPOSSIBLE"));

        refuses("refusals.json says nothing of IMPOSSIBLE.");
    }

    @Test
    void aCodeThatIsThereTwiceIsRefused() {
        change("us.json", file -> ((ObjectNode) file.at("/instruments/0")).put("code", "EU_EPOC"));

        refuses("the instrument EU_EPOC is there twice.");
    }

    @Test
    void anOffenceGroupThatNobodyExplainsIsRefused() {
        change(
                "eu-e-evidence.json",
                file -> ((ObjectNode) file.at("/instruments/0/categories/CONTENT/order/offence/anyOf/1"))
                        .put("group", "PIRACY"));

        refuses("EU_EPOC, CONTENT names an offence group that offence-groups.json does not know: PIRACY.");
    }

    @Test
    void anOffenceThresholdSaysEitherEveryOffenceOrWhich() {
        change(
                "us.json",
                file -> ((ObjectNode) file.at("/instruments/0/categories/SUBSCRIBER/order/offence"))
                        .put("everyOffence", false));

        refuses("US_SUBPOENA, SUBSCRIBER must say either that every offence will do or which.");
    }

    @Test
    void aDeadlineIsEitherInDaysOrInHours() {
        change("us.json", file -> ((ObjectNode) file.at("/deadlines/PRODUCTION")).put("hours", 3));

        refuses("US, PRODUCTION must give either days or hours.");
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws IOException {
        Files.delete(folder.resolve("cn.json"));

        refuses("cn.json cannot be read.");
    }

    private void refuses(String complaint) {
        assertThatThrownBy(() -> LegalRules.load(folder))
                .isInstanceOf(UnfitRules.class)
                .hasMessage("The legal rules are unfit: " + complaint);
    }

    private void change(String name, Consumer<ObjectNode> how) {
        try {
            Path file = folder.resolve(name);
            ObjectNode tree = (ObjectNode) JSON.readTree(file.toFile());
            how.accept(tree);
            JSON.writeValue(file.toFile(), tree);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
