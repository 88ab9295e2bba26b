package dev.daylight.notification.obligation;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.Map;

/// Seconds where the law has days.
public final class FastNotices implements QuarkusTestProfile {

    static final Duration GRACE = Duration.ofSeconds(1);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("DAYLIGHT_NOTICE_GRACE", GRACE.toString()),
                Map.entry("DAYLIGHT_SWEEP_EVERY", "1s"),
                Map.entry("daylight.notice.first-pause", "PT1S"),
                Map.entry("daylight.notice.longest-pause", "PT2S"),
                Map.entry("DAYLIGHT_PUBLIC_URL", "http://notices.test/"),
                Map.entry("DAYLIGHT_MAIL_FROM", "notices@provider.test"),
                Map.entry("DAYLIGHT_OPERATOR_NAME", "Provider"),
                Map.entry("DAYLIGHT_OPERATOR_CONTACT", "privacy@provider.test"),
                Map.entry("DAYLIGHT_OIDC_URL", "http://127.0.0.1:1/realms/daylight"),
                Map.entry("quarkus.oidc.discovery-enabled", "false"),
                Map.entry("quarkus.oidc.jwks-path", "certs"),
                Map.entry("quarkus.oidc.jwks.resolve-early", "false"));
    }
}
