package dev.daylight.intake.blindindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.intake.agency.AgencyId;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private static final AgencyId AGENCY = new AgencyId(UUID.randomUUID());
    private static final String OLD = "old:" + key(1);
    private static final String NEW = "new:" + key(2);

    @Test
    void spacesCaseAndWidthMakeNoDifference() {
        BlindIndex index = BlindIndex.withKeys(OLD);

        assertThat(digest(index, "4 Js 117/26"))
                .isEqualTo(digest(index, "4Js117/26"))
                .isEqualTo(digest(index, "4 JS 117/26 "))
                .isEqualTo(digest(index, "４\u00A0Js 117/26"));
        assertThat(digest(index, "4 Js 117/26")).isNotEqualTo(digest(index, "4 Js 117/27"));
        assertThat(digest(index, "4–117")).isEqualTo(digest(index, "4-117"));
    }

    @Test
    void whatWasWrittenWithAnOlderKeyIsFoundAsLongAsThatKeyIsKnown() {
        var written = BlindIndex.withKeys(OLD).entry(AGENCY, "case-number", "1/26");

        var candidates = BlindIndex.withKeys(NEW + "," + OLD).candidates(AGENCY, "case-number", "1/26");

        assertThat(candidates).anySatisfy(candidate -> {
            assertThat(candidate.keyId()).isEqualTo(written.keyId());
            assertThat(candidate.digest()).isEqualTo(written.digest());
        });
        assertThat(BlindIndex.withKeys(NEW + "," + OLD).entry(AGENCY, "x", "y").keyId())
                .isEqualTo("new");
    }

    @Property
    void equalValuesOfTwoAgenciesOrFieldsHaveNothingInCommon(@ForAll long other, @ForAll String value) {
        BlindIndex index = BlindIndex.withKeys(OLD);

        assertThat(index.entry(new AgencyId(new UUID(other, other)), "case-number", value)
                        .digest())
                .isNotEqualTo(digest(index, value));
        assertThat(index.entry(AGENCY, "officer", value).digest()).isNotEqualTo(digest(index, value));
    }

    @Test
    void anUnfitKeyIsRefusedInASentenceWithoutTheKey() {
        assertThatThrownBy(() -> BlindIndex.withKeys("k:" + Base64.getEncoder().encodeToString(new byte[16])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DAYLIGHT_INDEX_KEYS")
                .hasMessageNotContaining("AAAA");
    }

    private static byte[] digest(BlindIndex index, String value) {
        return index.entry(AGENCY, "case-number", value).digest();
    }

    private static String key(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(key);
    }
}
