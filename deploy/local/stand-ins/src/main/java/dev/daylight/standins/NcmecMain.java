package dev.daylight.standins;

import dev.daylight.standins.ncmec.Ncmec;
import java.time.Clock;

/// Runs the hash-sharing stand-in until it is ended.
public final class NcmecMain {

    private NcmecMain() {}

    public static void main(String[] arguments) {
        Program.run("The hash-sharing service", settings -> {
            Ncmec ncmec = Ncmec.open(
                    new Ncmec.Settings(
                            settings.port(12),
                            settings.required("DAYLIGHT_NCMEC_USER"),
                            settings.required("DAYLIGHT_NCMEC_PASSWORD"),
                            settings.number("DAYLIGHT_NCMEC_PAGE_SIZE", "100"),
                            settings.home()),
                    Clock.systemUTC());
            System.out.println("The hash-sharing service answers on port " + ncmec.port() + ".");
        });
    }
}
