package dev.daylight.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// One of the five services, from its packaged application.
record ServicePlan(PartName service, Ground ground, Map<String, String> extraEnvironment) implements PartPlan {

    @Override
    public void demandBuilt() {
        ground.checkout().service(service);
    }

    /// Among the further environment of the services: more options for their JVMs.
    static final String JVM_OPTIONS = "DAYLIGHT_JVM_OPTIONS";

    @Override
    public List<String> command() {
        Path application = ground.checkout().service(service);
        return JavaCommand.withHeap(128)
                .with(
                        "-XX:MaxMetaspaceSize=160m",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dvertx.disableURIValidation=true")
                .with(ownOptions())
                .jar(application);
    }

    /// A stack that watches its memory compiles little; who measures speed asks for more. The last word counts.
    private String[] ownOptions() {
        String options = extraEnvironment.getOrDefault(JVM_OPTIONS, "");
        return options.isBlank() ? new String[0] : options.strip().split(" +");
    }

    @Override
    public Map<String, String> environment() {
        return ServiceEnvironment.with(
                new ServiceEnvironment(ground.ports(), ground.secrets()).of(service),
                // One arena instead of one per thread: otherwise glibc alone keeps tens of megabytes.
                Map.of("MALLOC_ARENA_MAX", "2"),
                service == PartName.INTAKE ? tls() : Map.of(),
                service == PartName.REVIEW ? packageSignature() : Map.of(),
                extraEnvironment);
    }

    /// The door for agencies' programs.
    private Map<String, String> tls() {
        MachineCertificates certificates = MachineCertificates.in(ground.home().path(), Clock.systemUTC());
        return Map.of(
                "DAYLIGHT_TLS_PORT", Integer.toString(ground.ports().intakeTls()),
                "DAYLIGHT_TLS_KEY_STORE", certificates.server().toString(),
                "DAYLIGHT_TLS_KEY_STORE_PASSWORD", certificates.password(),
                "DAYLIGHT_TLS_TRUST_STORE", certificates.trust().toString(),
                "DAYLIGHT_TLS_TRUST_STORE_PASSWORD", certificates.password());
    }

    /// What review signs packages with.
    private Map<String, String> packageSignature() {
        PackageSigner signer = PackageSigner.in(ground.home().path(), Clock.systemUTC());
        return Map.of(
                "DAYLIGHT_DISCLOSURE_KEY_STORE", signer.keyStore().toString(),
                "DAYLIGHT_DISCLOSURE_KEY_STORE_PASSWORD", signer.password());
    }

    @Override
    public boolean isReady() {
        return Probe.status(ground.ports().url(service) + "/q/health/ready") == 200;
    }

    /// The environment carries secrets.
    @Override
    public String toString() {
        return "ServicePlan[" + service + "]";
    }
}
