package dev.daylight.local;

import dev.daylight.local.process.OwnedProcess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Stops what runs in a home folder, whoever started it and whether that one still lives or not.
final class Down {

    private static final Duration LAUNCHER_ENDS_WITHIN = Duration.ofSeconds(150);

    private final Home home;

    Down(Home home) {
        this.home = home;
    }

    int run() {
        Optional<OwnedProcess> launcher = home.launcher().alive();
        List<OwnedProcess> parts = home.running();
        if (launcher.isEmpty() && parts.isEmpty()) {
            home.forgetTheDead();
            System.out.println("Daylight does not run in " + home.path() + ".");
            return 0;
        }
        System.out.println("Stopping ...");
        // It ends its parts in good order; only what it leaves is ended here.
        launcher.ifPresent(process -> process.endAlone("TERM", LAUNCHER_ENDS_WITHIN));
        new Leftovers(home).end();
        System.out.println("Stopped.");
        return 0;
    }
}
