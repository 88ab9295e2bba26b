package dev.daylight.local;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the stack tells each service: addresses, its own database and secrets, and clocks that run fast enough for
/// somebody who watches. A service is told only what it uses.
final class ServiceEnvironment {

    private final Ports ports;
    private final Secrets secrets;

    ServiceEnvironment(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    Map<String, String> of(PartName service) {
        return switch (service) {
            case INTAKE -> with(common(service), sweeping(), signIn(service), objects(), sealing(), index(), signing());
            case REVIEW ->
                with(common(service), sweeping(), signIn(service), objects(), sealing(), search(), provider(), trail());
            case NOTIFICATION -> with(common(service), sweeping(), provider(), mail());
            case REPORTING -> common(service);
            case SCANNER -> with(common(service), sweeping(), objects(), hashSharing(), hashSet());
            case KAFKA, POSTGRES, KEYCLOAK, S3, MAIL, PROVIDER, NCMEC ->
                throw new IllegalArgumentException(service.label() + " is no service");
        };
    }

    /// What all users of the object storage need, the stand-ins too.
    Map<String, String> objects() {
        return Map.of(
                "DAYLIGHT_S3_URL", ports.url(PartName.S3),
                "DAYLIGHT_S3_ACCESS_KEY", secrets.s3AccessKey(),
                "DAYLIGHT_S3_SECRET_KEY", secrets.s3SecretKey());
    }

    Map<String, String> provider() {
        return Map.of(
                "DAYLIGHT_PROVIDER_URL", ports.url(PartName.PROVIDER),
                "DAYLIGHT_PROVIDER_TOKEN", secrets.providerToken());
    }

    Map<String, String> hashSharing() {
        return Map.of(
                "DAYLIGHT_NCMEC_URL", ports.url(PartName.NCMEC),
                "DAYLIGHT_NCMEC_USER", "daylight",
                "DAYLIGHT_NCMEC_PASSWORD", secrets.ncmecPassword());
    }

    Map<String, String> kafka() {
        return Map.of("DAYLIGHT_KAFKA", "127.0.0.1:" + ports.kafka());
    }

    private Map<String, String> common(PartName service) {
        Databases.Database database = new Databases(ports.postgres(), secrets).of(service);
        return with(
                kafka(),
                Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(ports.of(service).getFirst()),
                        "DAYLIGHT_DATABASE_URL",
                        database.url(),
                        "DAYLIGHT_DATABASE_USER",
                        database.user(),
                        "DAYLIGHT_DATABASE_PASSWORD",
                        database.password(),
                        "DAYLIGHT_WATERMARK_EVERY",
                        "PT1S",
                        "DAYLIGHT_OIDC_URL",
                        ports.url(PartName.KEYCLOAK) + "/realms/daylight"));
    }

    private static Map<String, String> sweeping() {
        return Map.of("DAYLIGHT_SWEEP_EVERY", "1s");
    }

    private static Map<String, String> hashSet() {
        return Map.of("DAYLIGHT_HASH_SET_EVERY", "5s");
    }

    /// Of services with pages on which people sign in.
    private static Map<String, String> signIn(PartName service) {
        return Map.of("DAYLIGHT_OIDC_CLIENT_SECRET", service.label() + "-service-secret");
    }

    private Map<String, String> sealing() {
        return Map.of("DAYLIGHT_SEALING_KEYS", secrets.sealingKeys());
    }

    private Map<String, String> index() {
        return Map.of("DAYLIGHT_INDEX_KEYS", secrets.indexKeys(), "DAYLIGHT_SERVICE_HOSTS", "cloud.example");
    }

    private Map<String, String> search() {
        return Map.of("DAYLIGHT_SEARCH_KEYS", secrets.searchKeys());
    }

    private Map<String, String> signing() {
        return Map.of("DAYLIGHT_RECEIPT_SIGNING_KEY", secrets.receiptSigningKey());
    }

    private Map<String, String> trail() {
        return Map.of("DAYLIGHT_TRAIL_SIGNING_KEY", secrets.trailSigningKey());
    }

    private Map<String, String> mail() {
        return Map.of(
                // Three days in earnest; who watches a story does not wait that long.
                "DAYLIGHT_NOTICE_GRACE",
                System.getenv().getOrDefault("DAYLIGHT_NOTICE_GRACE", "PT3S"),
                "DAYLIGHT_SMTP_HOST",
                "127.0.0.1",
                "DAYLIGHT_SMTP_PORT",
                Integer.toString(ports.smtp()),
                // The stack's mail server speaks no TLS, and mail does not leave the machine.
                "DAYLIGHT_SMTP_TLS",
                "WHEN_OFFERED",
                "DAYLIGHT_PUBLIC_URL",
                ports.url(PartName.NOTIFICATION),
                "DAYLIGHT_MAIL_FROM",
                "notices@provider.example",
                "DAYLIGHT_OPERATOR_NAME",
                "Example Provider",
                "DAYLIGHT_OPERATOR_CONTACT",
                "privacy@provider.example");
    }

    @SafeVarargs
    static Map<String, String> with(Map<String, String>... maps) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Map<String, String> map : maps) {
            all.putAll(map);
        }
        return all;
    }
}
