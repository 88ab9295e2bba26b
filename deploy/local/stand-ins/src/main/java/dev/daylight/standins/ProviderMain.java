package dev.daylight.standins;

import dev.daylight.standins.provider.Provider;
import java.time.Clock;

/// Runs the sample provider until it is ended.
public final class ProviderMain {

    private ProviderMain() {}

    public static void main(String[] arguments) {
        Program.run("The provider", settings -> {
            Provider provider = Provider.open(
                    new Provider.Settings(
                            settings.port(11),
                            settings.required("DAYLIGHT_PROVIDER_TOKEN"),
                            Boolean.parseBoolean(settings.optional("DAYLIGHT_PROVIDER_OVERSHARES")
                                    .orElse("true")),
                            settings.kafka(),
                            settings.address("DAYLIGHT_S3_URL", 26, ""),
                            settings.required("DAYLIGHT_S3_ACCESS_KEY"),
                            settings.required("DAYLIGHT_S3_SECRET_KEY"),
                            settings.home()),
                    Clock.systemUTC());
            System.out.println("The provider answers on port " + provider.port() + ".");
        });
    }
}
