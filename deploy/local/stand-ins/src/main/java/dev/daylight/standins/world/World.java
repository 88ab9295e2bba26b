package dev.daylight.standins.world;

import dev.daylight.local.SignIn;
import dev.daylight.standins.event.KafkaSink;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Furnishes a running stack.
public final class World {

    private World() {}

    /// Everything that has to be said from outside.
    public record Settings(URI intake, URI realm, URI provider, String providerToken, String kafka, Path home) {
        @Override
        public String toString() {
            return "Settings[hidden]";
        }
    }

    /// Only those who may ask: the sample agencies and their people, in a stack that has intake alone.
    public static void enterAgencies(URI intake, URI realm, Path home, Clock clock) throws Exception {
        enterAgencies(new Caller(new SignIn(realm, clock)), intake, home, clock);
    }

    private static void enterAgencies(Caller caller, URI intake, Path home, Clock clock) throws Exception {
        AgencyDesk desk = new AgencyDesk(caller, intake, new AgencyKeys(home, clock), clock);
        for (SampleAgency agency : SampleAgency.ALL) {
            desk.enter(agency);
        }
    }

    public static void furnish(Settings settings, Clock clock, PrintStream out) throws Exception {
        Caller caller = new Caller(new SignIn(settings.realm(), clock));
        enterAgencies(caller, settings.intake(), settings.home(), clock);
        out.println("Agencies that may ask: "
                + String.join(
                        ", ", SampleAgency.ALL.stream().map(SampleAgency::name).toList()) + ".");

        List<SampleFile> files = SampleFile.all();
        new SampleUploads(caller, settings.provider(), settings.providerToken()).store(files);
        out.println("Files with the provider: " + files.size() + ".");

        String listener = HistoryTelling.listenerAt(settings.kafka());
        try (KafkaSink sink = new KafkaSink(settings.kafka(), "synthetic-history")) {
            int told = new HistoryTelling(settings.home(), sink, listener, clock).tell();
            out.println(told == 0 ? "The past was told before." : "Events of an invented past: " + told + ".");
        }
    }
}
