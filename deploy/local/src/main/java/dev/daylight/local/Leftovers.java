package dev.daylight.local;

import dev.daylight.local.process.OwnedProcess;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What runs on in a home after its launcher was ended by force.
record Leftovers(Home home) {

    /// Ends them as the launcher would have, each by its own signal, and takes their notes away; tells how many they
    /// were. A database that is only killed has to repair itself at its next start.
    int end() {
        List<OwnedProcess> all = home.running();
        PartName.IN_ORDER_OF_ENDING.forEach(this::end);
        // Helpers that were preparing a part; they listen to nobody.
        home.running().forEach(OwnedProcess::kill);
        home.forgetTheDead();
        return all.size();
    }

    private void end(Set<PartName> names) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            names.forEach(name -> threads.execute(() -> home.pidFile(name)
                    .alive()
                    .ifPresent(process -> process.stop(name.stopSignal(), Part.ENDS_WITHIN))));
        }
    }
}
