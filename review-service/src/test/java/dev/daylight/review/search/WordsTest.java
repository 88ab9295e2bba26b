package dev.daylight.review.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aFileNumberIsFoundHoweverItIsWritten() {
        var words = Words.of("4 Js 117/26");

        assertThat(words).contains("4", "js", "117", "26", "11726", "4js11726");
        for (String written : List.of("4Js117/26", "4 JS 117-26", "４ Js 117/26", "4 js\u00A0117/26")) {
            assertThat(words).contains(Words.whole(written));
        }
    }

    @Test
    void aMailAddressIsFoundWholeAndInParts() {
        assertThat(Words.of("Ada.Lovelace@Example.org"))
                .contains("ada", "lovelace", "example", "org", "adalovelaceexampleorg");
    }

    @Test
    void aPhoneNumberIsFoundByItsDigits() {
        assertThat(Words.of("+49 30 123-4560")).contains("4930" + "1234560", "123", "4560");
        assertThat(Words.whole("+49 (30) 1234560")).isEqualTo("49301234560");
    }

    @Test
    void chineseIsFoundByNeighbours() {
        assertThat(Words.of("涉嫌诈骗罪")).contains("诈骗", "骗罪");
        assertThat(Words.pieces("诈骗")).containsExactly("诈骗");
    }

    @Property
    void whatATextSaysIsFoundByEachOfItsPiecesAndByTheWhole(@ForAll String text) {
        assertThat(Words.of(text)).containsAll(Words.pieces(text).stream().toList());
        String whole = Words.whole(text);
        if (!whole.isEmpty() && whole.length() <= 200) {
            assertThat(Words.of(text)).contains(whole);
        }
    }
}
