package dev.daylight.intake.antivirus;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The scanner, if the operator has one.
@ApplicationScoped
public class Antivirus {

    private static final Logger LOG = Logger.getLogger(Antivirus.class);

    private final Optional<Clamd> clamd;
    private final MeterRegistry meters;

    Antivirus(
            @ConfigProperty(name = "daylight.antivirus.host") Optional<String> host,
            @ConfigProperty(name = "daylight.antivirus.port", defaultValue = "3310") int port,
            @ConfigProperty(name = "daylight.antivirus.timeout", defaultValue = "PT30S") Duration timeout,
            MeterRegistry meters) {
        this.clamd = host.map(name -> new Clamd(name, port, timeout));
        this.meters = meters;
    }

    /// @throws ScannerUnavailable when there is a scanner and it gives no verdict
    public Scan scan(byte[] file) {
        if (clamd.isEmpty()) {
            return new Scan.NotScanned();
        }
        try {
            Scan scan = clamd.get().scan(file);
            if (scan instanceof Scan.Infected(String name)) {
                LOG.warnf("a file was turned away: the scanner found %s", name.replaceAll("[^A-Za-z0-9._-]", "?"));
                count("infected");
            } else {
                count("clean");
            }
            return scan;
        } catch (ScannerUnavailable e) {
            LOG.errorf("no file comes in: %s", e.getMessage());
            count("unavailable");
            throw e;
        }
    }

    private void count(String verdict) {
        meters.counter("daylight.antivirus.scans", "verdict", verdict).increment();
    }
}
