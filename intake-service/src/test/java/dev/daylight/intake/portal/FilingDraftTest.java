package dev.daylight.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilingDraftTest {

    @Test
    void whatIsNotSaidOfTheOtherStateStaysUnsaid() {
        assertThat(notified(Map.of("notified", "yes"))).isTrue();
        assertThat(notified(Map.of("notified", "no"))).isFalse();
        assertThat(notified(Map.of("notified", ""))).isNull();
        assertThat(notified(Map.of())).isNull();
    }

    private static Boolean notified(Map<String, String> fields) {
        return FilingDraft.ofPaper(fields, List.of()).paper().enforcingAuthorityNotified();
    }
}
