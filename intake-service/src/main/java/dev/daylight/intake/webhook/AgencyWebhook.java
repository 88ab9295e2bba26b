package dev.daylight.intake.webhook;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.Precondition;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an agency's people can do about its webhook, for pages.
@ApplicationScoped
public class AgencyWebhook {

    private final Webhooks webhooks;
    private final WebhookSettings settings;
    private final WebhookCall call;

    AgencyWebhook(Webhooks webhooks, WebhookSettings settings, WebhookCall call) {
        this.webhooks = webhooks;
        this.settings = settings;
        this.call = call;
    }

    public Optional<WebhookRepresentation> read(AgencyId agency, String reader) {
        try {
            return Optional.of(webhooks.read(agency, reader));
        } catch (HttpProblem problem) {
            if (IntakeProblem.of(problem) == IntakeProblem.WEBHOOK_NOT_ENROLLED) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /// @throws HttpProblem with every fault
    public void enrol(
            AgencyId agency,
            String officer,
            @Nullable String url,
            @Nullable String description,
            Precondition precondition) {
        webhooks.enrol(agency, officer, new NewWebhook(url, description).checked(settings.ports(), call), precondition);
    }

    /// @throws HttpProblem when there is none, or another one than was read
    public void remove(AgencyId agency, String officer, Precondition precondition) {
        webhooks.remove(agency, officer, precondition);
    }

    /// @throws HttpProblem when there is none
    public void test(AgencyId agency, String officer, String key) {
        webhooks.test(agency, officer, key);
    }

    /// The newest messages and what became of them.
    public List<MessageRepresentation> messages(AgencyId agency, String reader) {
        return webhooks.messages(agency, reader, null, null).messages();
    }
}
