package dev.daylight.local;

import dev.daylight.local.process.OwnedProcess;
import java.util.Optional;

/// Tells which parts run.
final class Status {

    private final Home home;

    Status(Home home) {
        this.home = home;
    }

    /// Zero when the whole stack runs, so that scripts can ask.
    int run() {
        Ports ports = Ports.from(System.getenv());
        boolean all = true;
        for (PartName name : PartName.values()) {
            Optional<OwnedProcess> process = home.pidFile(name).alive();
            all &= process.isPresent();
            System.out.println("%-13s port %-6d %s"
                    .formatted(
                            name.label(),
                            ports.of(name).getFirst(),
                            process.map(it -> "process %-8d %5d MB"
                                            .formatted(it.pid(), Report.megabytes(it.residentBytes())))
                                    .orElse("does not run")));
        }
        return all ? 0 : 3;
    }
}
