package dev.daylight.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The provider and the hash-sharing server that stand in for those Daylight works with in earnest.
record StandInPlan(PartName part, String mainClass, Ground ground, Map<String, String> extraEnvironment)
        implements PartPlan {

    @Override
    public void demandBuilt() {
        ground.checkout().standIns();
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data());
    }

    @Override
    public List<String> command() {
        return JavaCommand.withHeap(96).main(ground.checkout().standIns(), mainClass);
    }

    @Override
    public Map<String, String> environment() {
        return ServiceEnvironment.with(
                of(ground),
                Map.of(
                        "DAYLIGHT_PORT",
                                Integer.toString(ground.ports().of(part).getFirst()),
                        "DAYLIGHT_DATA", data().toString(),
                        "MALLOC_ARENA_MAX", "2"),
                extraEnvironment);
    }

    /// All that a stand-in, or the loader of the sample world, may want to know.
    static Map<String, String> of(Ground ground) {
        ServiceEnvironment known = new ServiceEnvironment(ground.ports(), ground.secrets());
        return ServiceEnvironment.with(
                known.kafka(),
                known.objects(),
                known.provider(),
                known.hashSharing(),
                Map.of("DAYLIGHT_PROVIDER_OVERSHARES", "true"));
    }

    /// The loader of the sample world speaks to everyone, as the people in it would.
    static Map<String, String> forWorld(Ground ground) {
        Ports ports = ground.ports();
        return ServiceEnvironment.with(
                of(ground),
                Map.of(
                        "DAYLIGHT_OIDC_URL", ports.url(PartName.KEYCLOAK) + "/realms/daylight",
                        "DAYLIGHT_INTAKE_URL", ports.url(PartName.INTAKE),
                        "DAYLIGHT_REVIEW_URL", ports.url(PartName.REVIEW),
                        "DAYLIGHT_NOTIFICATION_URL", ports.url(PartName.NOTIFICATION),
                        "DAYLIGHT_REPORTING_URL", ports.url(PartName.REPORTING),
                        "DAYLIGHT_SCANNER_URL", ports.url(PartName.SCANNER),
                        "DAYLIGHT_DATA", ground.home().path().toString()));
    }

    /// Any answer will do, even a refusal: it listens.
    @Override
    public boolean isReady() {
        return Probe.status(ground.ports().url(part) + "/") != 0;
    }

    private Path data() {
        return ground.home().data(part);
    }

    /// The environment carries secrets.
    @Override
    public String toString() {
        return "StandInPlan[" + part + "]";
    }
}
