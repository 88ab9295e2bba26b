package dev.daylight.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.notification.notice.MailConfig.Tls;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The settings as they are shipped, with the environment of an operator.
class MailConfigTest {

    private static final Map<String, String> NEEDED = Map.of(
            "DAYLIGHT_SMTP_HOST", "mail.provider.test",
            "DAYLIGHT_SMTP_PORT", "587",
            "DAYLIGHT_MAIL_FROM", "notices@provider.test",
            "DAYLIGHT_OPERATOR_NAME", "Provider",
            "DAYLIGHT_OPERATOR_CONTACT", "privacy@provider.test",
            "DAYLIGHT_PUBLIC_URL", "https://notices.provider.test");

    @Test
    void noticesAreNotSentInTheClearUnlessTheOperatorSaysSo() throws IOException {
        assertThat(configWith(Map.of()).tls()).isEqualTo(Tls.REQUIRED);
        assertThat(configWith(Map.of("DAYLIGHT_SMTP_TLS", "WHEN_OFFERED")).tls())
                .isEqualTo(Tls.WHEN_OFFERED);
    }

    private static MailConfig configWith(Map<String, String> further) throws IOException {
        Map<String, String> environment = new HashMap<>(NEEDED);
        environment.putAll(further);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(MailConfigTest.class.getResource("/application.properties"), 100),
                        new PropertiesConfigSource(environment, "environment", 300))
                .withMapping(MailConfig.class)
                .build()
                .getConfigMapping(MailConfig.class);
    }
}
