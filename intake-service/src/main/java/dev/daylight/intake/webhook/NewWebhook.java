package dev.daylight.intake.webhook;

import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an agency sends to enrol an address.
@Schema(
        name = "NewWebhook",
        requiredProperties = {"url", "description"})
record NewWebhook(
        @Schema(description = "https, a host name, the usual port.") @Nullable
        String url,

        @Schema(description = "For your own people: whose program listens there.") @Nullable
        String description) {

    private static final int LONGEST_DESCRIPTION = 200;

    record Sound(WebhookAddress address, String description) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with every fault
    Sound checked(Set<Integer> ports, WebhookCall call) {
        Findings findings = new Findings();
        String text = findings.text("/url", url, WebhookAddress.LONGEST);
        String about = findings.text("/description", description, LONGEST_DESCRIPTION);
        WebhookAddress address =
                text == null ? null : WebhookAddress.read(text, ports).orElse(null);
        if (text != null && address == null) {
            findings.add(Fault.NOT_A_WEBHOOK_ADDRESS.at("/url"));
        }
        if (address != null && !call.leadsOutside(address.host())) {
            findings.add(Fault.NOT_PUBLICLY_REACHABLE.at("/url"));
        }
        if (!findings.none() || address == null || about == null) {
            throw IntakeProblem.VALIDATION_FAILED.because("See violations.", findings.violations());
        }
        return new Sound(address, about);
    }

    @Override
    public String toString() {
        return "NewWebhook[hidden]";
    }
}
