package dev.daylight.local;

import java.time.Duration;
import java.util.Arrays;

/// What a person needs to know once everything runs.
final class Report {

    private final LocalStack stack;
    private final Home home;

    Report(LocalStack stack, Home home) {
        this.stack = stack;
        this.home = home;
    }

    void print(Duration took) {
        Ports ports = stack.ports();
        System.out.println("""

                Open in a browser
                  Agency portal         %s/portal         weber, lin (agency A), moreau (agency B)
                  Review console        %s/console        rita (reviewer), ravi (reviewer, approver), aria (approver)
                  Transparency report   %s/               public
                  Sign-in server        %s/admin/         admin, password in %s
                  Other people          clara, carl (compliance lead), rita2 (a second account of Rita's)
                  Audit trail           %s/console/trail  otto (auditor)
                  Every password is daylight-<name>, as in daylight-weber.

                Memory held now""".formatted(
                        ports.url(PartName.INTAKE),
                        ports.url(PartName.REVIEW),
                        ports.url(PartName.REPORTING),
                        ports.url(PartName.KEYCLOAK),
                        home.path().resolve("secrets.properties"),
                        ports.url(PartName.REVIEW)));
        long all = 0;
        long services = 0;
        for (PartName name :
                Arrays.stream(PartName.values()).filter(stack.parts()::contains).toList()) {
            long bytes = stack.residentBytes(name);
            all += bytes;
            services += name.isService() ? bytes : 0;
            System.out.println("  %-13s %5d MB   port %d"
                    .formatted(name.label(), megabytes(bytes), stack.part(name).port()));
        }
        System.out.println("  five services %5d MB, all together %d MB".formatted(megabytes(services), megabytes(all)));
        System.out.println("""

                Ready after %.1f s. Logs: %s
                Ctrl-C here, or ./dev down elsewhere, stops everything.
                """.formatted(took.toMillis() / 1000.0, stack.logs()));
    }

    static long megabytes(long bytes) {
        return Math.round(bytes / 1_000_000.0);
    }
}
