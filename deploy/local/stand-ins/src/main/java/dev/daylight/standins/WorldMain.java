package dev.daylight.standins;

import dev.daylight.standins.world.World;
import java.time.Clock;

/// Furnishes a stack that is ready, and ends.
public final class WorldMain {

    private WorldMain() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        Program.run(
                "The sample world",
                settings -> World.furnish(
                        new World.Settings(
                                settings.address("DAYLIGHT_INTAKE_URL", 1, ""),
                                settings.address("DAYLIGHT_OIDC_URL", 24, "/realms/daylight"),
                                settings.address("DAYLIGHT_PROVIDER_URL", 11, ""),
                                settings.required("DAYLIGHT_PROVIDER_TOKEN"),
                                settings.kafka(),
                                settings.home()),
                        Clock.systemUTC(),
                        System.out));
    }
}
