package dev.daylight.review.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class UnquotedTest {

    @Test
    void theLogHasClassesAndPlacesButNoMessages() {
        var failure = new IllegalStateException(
                "ada@example.org asked", new IllegalArgumentException("Js 1234/26 is no number"));
        failure.addSuppressed(new IllegalStateException("ada@example.org again"));

        String logged = printed(failure);

        assertThat(logged)
                .contains("IllegalStateException", "IllegalArgumentException", "theLogHasClassesAndPlaces")
                .doesNotContain("ada@example.org", "Js 1234/26");
    }

    @Test
    void aChainOfCausesThatGoesRoundComesToAnEnd() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(printed(one)).contains("IllegalStateException");
    }

    private static String printed(Throwable failure) {
        StringWriter written = new StringWriter();
        new Unquoted(failure).printStackTrace(new PrintWriter(written, true));
        return written.toString();
    }
}
