package dev.daylight.standins.provider;

import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.standins.door.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who is behind an identifier, and how a person can be written to now.
final class AccountDirectory {

    private static final int MOST_IDENTIFIERS = 1000;

    private final Population population;
    private final Map<String, String> references = new HashMap<>();

    record Resolve(@Nullable List<AccountIdentifier> identifiers) {}

    record Resolutions(List<Resolution> resolutions) {}

    /// @param account absent when the identifier names nobody
    record Resolution(
            int index,

            @com.fasterxml.jackson.annotation.JsonInclude @Nullable
            String account) {}

    record Reach(@Nullable String account) {}

    record Contact(String email, String language) {
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    AccountDirectory(Population population) {
        this.population = population;
        for (Account account : population.all()) {
            references.put(key(IdentifierType.ACCOUNT_ID, account.reference()), account.reference());
            references.put(key(IdentifierType.EMAIL, account.email()), account.reference());
            references.put(key(IdentifierType.PHONE, account.phone()), account.reference());
            references.put(key(IdentifierType.USERNAME, account.username()), account.reference());
        }
    }

    Resolutions resolve(Resolve question) {
        List<AccountIdentifier> identifiers = question.identifiers();
        if (identifiers == null || identifiers.isEmpty() || identifiers.size() > MOST_IDENTIFIERS) {
            throw new Problem(422, "identifiers", "Between 1 and " + MOST_IDENTIFIERS + " identifiers are needed.");
        }
        if (identifiers.stream().anyMatch(each -> each == null || each.type() == null || each.value() == null)) {
            throw new Problem(422, "identifiers", "Each identifier needs a type and a value.");
        }
        return new Resolutions(IntStream.range(0, identifiers.size())
                .mapToObj(index -> new Resolution(index, reference(identifiers.get(index))))
                .toList());
    }

    Contact reach(Reach question) {
        String reference = question.account();
        if (reference == null) {
            throw new Problem(422, "account", "The account is missing.");
        }
        return population
                .byReference(reference)
                .filter(account -> switch (account.standing()) {
                    case ACTIVE, DORMANT -> true;
                    case CLOSED -> false;
                })
                .map(account -> new Contact(account.email(), account.language()))
                .orElseThrow(
                        () -> new Problem(404, "account-gone", "Nobody can be reached under this account any more."));
    }

    private @Nullable String reference(AccountIdentifier identifier) {
        return references.get(key(identifier.type(), identifier.value()));
    }

    /// Officers write the same address in many ways; what means the same is the same here.
    private static String key(IdentifierType type, String value) {
        String plain = value.strip();
        return type
                + " "
                + switch (type) {
                    case ACCOUNT_ID, URL -> plain;
                    case EMAIL, USERNAME, IP_ADDRESS -> plain.toLowerCase(Locale.ROOT);
                    case PHONE -> plain.replaceAll("[\\s().-]", "").replaceFirst("^00", "+");
                };
    }
}
