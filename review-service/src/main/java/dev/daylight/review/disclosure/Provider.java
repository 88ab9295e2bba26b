package dev.daylight.review.disclosure;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.review.disclosure.ProviderPorts.ExportOrder;
import dev.daylight.review.disclosure.ProviderPorts.Identifiers;
import dev.daylight.review.disclosure.ProviderPorts.Resolution;
import dev.daylight.review.disclosure.ProviderPorts.Resolutions;
import dev.daylight.review.scope.ApprovedScope;
import dev.daylight.review.scope.FieldName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Asks the provider, and sorts failures into "away" and "somebody has to look".
@ApplicationScoped
class Provider {

    private static final int TOO_MANY_REQUESTS = 429;

    private final ProviderPorts ports;

    Provider(@RestClient ProviderPorts ports) {
        this.ports = ports;
    }

    /// The provider's references of the granted accounts that exist, by their position in the filing.
    Map<Integer, String> resolve(Particulars particulars, Set<Integer> granted) {
        List<Integer> positions = List.copyOf(granted);
        List<AccountIdentifier> identifiers =
                positions.stream().map(particulars.accounts()::get).toList();
        Resolutions answer = ask("account directory", () -> ports.resolve(new Identifiers(identifiers)));
        List<Resolution> resolutions = answer.resolutions();
        if (resolutions == null || resolutions.size() != positions.size()) {
            throw new Obstructed(Obstacle.PERSON, "the account directory answered another question");
        }
        Map<Integer, String> accounts = new TreeMap<>();
        for (Resolution resolution : resolutions) {
            if (resolution.index() < 0 || resolution.index() >= positions.size()) {
                throw new Obstructed(Obstacle.PERSON, "the account directory answered another question");
            }
            String account = resolution.account();
            if (account != null && !account.isBlank()) {
                accounts.put(positions.get(resolution.index()), account);
            }
        }
        return accounts;
    }

    /// The names of the fields that the provider has, by category.
    Map<DataCategory, Set<String>> fields() {
        Map<String, List<String>> told = ask("records export", ports::fields).fields();
        Map<DataCategory, Set<String>> fields = new EnumMap<>(DataCategory.class);
        for (DataCategory category : DataCategory.values()) {
            Set<String> names = new TreeSet<>(
                    told == null ? List.of() : Objects.requireNonNullElse(told.get(category.name()), List.of()));
            names.removeIf(name -> !FieldName.isOne(name));
            if (!names.isEmpty()) {
                fields.put(category, names);
            }
        }
        return fields;
    }

    /// The records of one category, as they come.
    InputStream export(UUID disclosureId, ApprovedScope scope, DataCategory category) {
        ExportOrder order = new ExportOrder(
                disclosureId,
                scope.accounts().stream().sorted().toList(),
                Set.of(category),
                scope.fields().get(category),
                scope.period());
        return ask("records export", () -> ports.export(order));
    }

    private static <T> T ask(String port, Supplier<T> call) {
        try {
            T answer = call.get();
            if (answer == null) {
                throw new Obstructed(Obstacle.PERSON, "the " + port + " answered nothing");
            }
            return answer;
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            boolean passing = status >= 500 || status == TOO_MANY_REQUESTS;
            throw new Obstructed(
                    passing ? Obstacle.PROVIDER : Obstacle.PERSON, "the " + port + " answered with " + status, e);
        } catch (ProcessingException e) {
            throw new Obstructed(Obstacle.PROVIDER, "the " + port + " does not answer", e);
        }
    }
}
