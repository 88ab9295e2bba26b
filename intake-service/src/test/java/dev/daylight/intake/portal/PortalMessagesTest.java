package dev.daylight.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PortalMessagesTest {

    private static final Pattern CASE = Pattern.compile("\\{#case ([A-Z_]+)}");

    @TestFactory
    Stream<DynamicTest> everySentenceHasItsChineseOne() {
        return Stream.of(PortalMessages.class.getDeclaredMethods())
                .map(english -> DynamicTest.dynamicTest(english.getName(), () -> {
                    Method chinese = PortalMessagesInChinese.class.getDeclaredMethod(
                            english.getName(), english.getParameterTypes());
                    String text = chinese.getAnnotation(Message.class).value();

                    assertThat(text.codePoints()
                                    .anyMatch(
                                            letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN
                                                    || text.equals("SHA-256")))
                            .isTrue();
                    assertThat(cases(text))
                            .containsAll(
                                    cases(english.getAnnotation(Message.class).value()));
                }));
    }

    private static java.util.List<String> cases(String text) {
        return CASE.matcher(text).results().map(MatchResult::group).toList();
    }
}
