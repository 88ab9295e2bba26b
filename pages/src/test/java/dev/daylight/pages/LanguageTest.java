package dev.daylight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void whatTheReaderChoseComesBeforeWhatTheBrowserPrefers() {
        assertThat(Language.of("zh", "en-GB,en;q=0.9")).isEqualTo(Language.ZH_HANS);
        assertThat(Language.of("en", "zh-CN")).isEqualTo(Language.EN);
    }

    @Test
    void theBrowsersPreferenceCountsWhenNothingWasChosen() {
        assertThat(Language.of(null, "zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo(Language.ZH_HANS);
        assertThat(Language.of(null, "de-DE,de;q=0.9")).isEqualTo(Language.EN);
    }

    @Test
    void strangeInputGetsEnglishAndNoError() {
        assertThat(Language.of("", ";;q=x,,")).isEqualTo(Language.EN);
        assertThat(Language.of("klingon", null)).isEqualTo(Language.EN);
        assertThat(Language.of(null, "z".repeat(10_000))).isEqualTo(Language.EN);
    }
}
